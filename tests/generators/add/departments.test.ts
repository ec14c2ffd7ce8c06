import fc from "fast-check";
import { checkWorkbook, readSubmission } from "../../../src/app/check";
import { addressOf } from "../../../src/core/a1";
import { workbookAfter } from "../../../src/core/writing/after";
import { departmentOf, plans } from "../../fixtures/generated";
import { workbookOf } from "../../../src/host/memory/grid";
import { withComputedValues } from "../../../src/core/formula/recalculate";
import { departments } from "../departmentContent";
import { departmentWorkbook, lostBetween, saidIn } from "../repair/reading";
import type { Workbook } from "../../../src/core/workbook";
import { addDirection, addRow, errorsIn } from "./harness";
import { besidesEmpty } from "../../fixtures/findings";

const RUNS = 8;

/** Which source of money pays for more is for a person to say; then it is said. */
const OPEN = /^amount\/budget-by-(?:source|nature)$/;

const rulesBroken = (workbook: Workbook): readonly string[] =>
  besidesEmpty(checkWorkbook(workbook).findings).flatMap(({ rule, severity }) => (severity === "error" ? [rule] : []));

/** The places of all rows of some tables. */
function rowsOf(workbook: Workbook, ...tables: readonly string[]): readonly string[] {
  return readSubmission(workbook).forms.flatMap((form) =>
    Object.entries(form.tables).flatMap(([table, rows = []]) =>
      tables.includes(table)
        ? rows.map(({ row, cells }) => {
            const column = (cells["item"] ?? cells["level3"] ?? cells["name"])?.at.column ?? 1;
            return `${form.sheet}!${addressOf({ row, column })}`;
          })
        : [],
    ),
  );
}

const without = (said: ReturnType<typeof saidIn>): ReturnType<typeof saidIn> =>
  new Map([...said].filter(([name]) => !name.endsWith(".number")));

test("an empty row anywhere: read as before, nothing found, and added again where it stands", () => {
  fc.assert(
    fc.property(departments, fc.nat(), (department, which) => {
      const workbook = departmentWorkbook(department);
      const places = rowsOf(workbook, "workPlan", "indicators", "funds", "costing");
      const { after, remarks } = addRow(workbook, places[which % places.length] ?? "");
      expect(remarks).toEqual([]);
      expect(lostBetween(without(saidIn(workbook)), without(saidIn(after)))).toEqual([]);
      expect(errorsIn(after)).toEqual(errorsIn(workbook));
    }),
    { numRuns: RUNS },
  );
});

test.each(["typed", "formulas"] as const)("a row with an amount: all forms agree afterwards, totals %s", (totals) => {
  fc.assert(
    fc.property(plans, fc.nat(), fc.boolean(), (plan, which, isNew) => {
      const workbook = withComputedValues(workbookOf(departmentOf(plan, totals).sheets));
      const places = rowsOf(workbook, "costing");
      const values = { item: "慰问费", amount: 7, basis: `7次*1（${plan.unit}/次）=7${plan.unit}` };
      const address = places[which % places.length] ?? "";
      const { after, differences, remarks } = addRow(
        workbook,
        address,
        isNew ? { content: "困难帮扶", ...values } : values,
      );
      const rules = rulesBroken(after);
      expect(rules.filter((rule) => plan.governmentFunds === 0 || !OPEN.test(rule))).toEqual([]);
      if (rules.length > 0) expect([...differences, ...remarks]).not.toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("a direction: all forms agree afterwards, and as much is read as before", () => {
  fc.assert(
    fc.property(departments, (department) => {
      const workbook = departmentWorkbook(department);
      const { after, differences, remarks } = addDirection(workbook, {
        name: "应急管理",
        fundName: "应急经费",
        parts: [
          { name: "应急演练", amount: 3 },
          { name: "物资储备", amount: 4 },
        ],
        source: "一般公共预算拨款",
      });
      const said = saidIn(after);
      expect(said.get("special-fund-summary.funds[应急经费].amount")?.text).toBe("7");
      expect(said.get("expenditure-direction 应急经费.projectAmount")?.text).toBe("7");
      const gone = [...without(saidIn(workbook)).keys()].filter((name) => !said.has(name));
      expect(gone).toEqual([]);
      expect(rulesBroken(after)).toEqual([]);
      expect([...differences, ...remarks]).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("totals of a drawn form take in what is typed into a new row", () => {
  fc.assert(
    fc.property(departments, fc.nat(), (department, which) => {
      const workbook = departmentWorkbook(department);
      const places = rowsOf(workbook, "costing");
      const [sheet = "", cell = ""] = (places[which % places.length] ?? "").split("!");
      const { after } = addRow(workbook, `${sheet}!${cell}`);
      const form = readSubmission(after).forms.find((one) => one.sheet === sheet);
      const amount = form?.tables["costing"]?.[0]?.cells["amount"]?.at;
      const row = Number(cell.replace(/\D/g, ""));
      if (form === undefined || amount === undefined) throw new Error("no costing");
      const typed = workbookAfter(after, [{ kind: "set-value", at: { ...amount, row }, value: 9, expect: null }]);
      const total = (one: Workbook): number =>
        Number(
          saidIn(one).get(`expenditure-direction ${form.fields["specialFundName"]?.text ?? ""}.costingTotal`)?.text,
        );
      expect(typed.ok && total(typed.value)).toBeCloseTo(total(after) + 9, 6);
    }),
    { numRuns: RUNS },
  );
});
