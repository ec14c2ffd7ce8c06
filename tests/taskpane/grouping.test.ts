import { countsOf, groupFindings } from "../../src/taskpane/grouping";
import { finding, report } from "./reports";

const inFirst = finding({ sheet: "附表3-1", row: 26, column: 4 }, "7", ["8"]);
const below = finding({ sheet: "附表3-1", row: 40, column: 4 }, "7", ["8"], { severity: "info" });
const otherSheet = finding({ sheet: "汇总", row: 1, column: 1 }, "7", ["8"], { severity: "warning" });

test("findings stand under the form whose cells they name; the others last", () => {
  const { groups, clean } = groupFindings(report([below, inFirst, otherSheet]));
  expect(groups.map(({ form, findings }) => [form?.sheet, findings])).toEqual([
    ["附表3-1", [inFirst]],
    [undefined, [below, otherSheet]],
  ]);
  expect(clean.map(({ sheet }) => sheet)).toEqual(["附表3-2"]);
});

test("without findings there are no groups and every form is clean", () => {
  const { groups, clean } = groupFindings(report([]));
  expect(groups).toEqual([]);
  expect(clean).toHaveLength(2);
});

test("counts by severity", () => {
  expect(countsOf([inFirst, below, otherSheet, inFirst])).toEqual({ error: 2, warning: 1, info: 1 });
});
