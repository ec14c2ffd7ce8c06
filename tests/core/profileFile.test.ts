import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keptTextOf, readKept, readLabels, readProfileFile } from "../../src/core/profileFile";
import { profiles } from "../../src/standards/profiles";
import { ROOT } from "../meta/files";

const read = (value: unknown) => readProfileFile(JSON.stringify(value), "我区.json", profiles);

test("a profile file says what differs from the profile it begins with", () => {
  const labels = { "project-target": { annualAmount: ["年度预算安排数"] } };
  const made = read({ version: 1, base: "shanghai", name: "我区", labels, satisfactionMinimum: 85 });
  expect(made).toMatchObject({
    ok: true,
    value: { id: "我区.json", base: "shanghai", name: "我区", labels, satisfactionMinimum: 85, weightBase: null },
  });
});

test("without a base it begins with 财预〔2015〕88号", () => {
  expect(read({ version: 1 })).toMatchObject({ ok: true, value: { base: "document-88", name: "我区.json" } });
});

test.each([
  ["no JSON", "{", "JSON"],
  ["another version", '{"version":2}', "version: 2 (1)"],
  ["an unknown key", '{"version":1,"satisfaction":90}', "satisfaction"],
  [
    "a wrong type deep inside",
    '{"version":1,"labels":{"project-target":{"annualAmount":"x"}}}',
    "labels.project-target.annualAmount",
  ],
  ["out of range", '{"version":1,"satisfactionMinimum":900}', "satisfactionMinimum"],
  ["an unknown base", '{"version":1,"base":"mars"}', 'base: "mars"'],
])("refused with the place in the file: %s", (_, text, place) => {
  const refused = readProfileFile(text, "我区.json", profiles);
  expect(refused).toMatchObject({ ok: false, failure: { code: "not-a-profile" } });
  expect(refused.ok ? "" : refused.failure.message[0]?.values["detail"]).toContain(place);
});

test("what is kept with a workbook comes back; anything else is nothing", () => {
  const habits = { profile: "shanghai", labels: { a: { b: ["丙"] } } };
  expect(readKept(keptTextOf(habits) ?? undefined)).toEqual(habits);
  expect(keptTextOf({ labels: {} })).toBeNull();
  for (const text of [undefined, "", "{", "[]", '{"version":9}', '{"version":1,"labels":[1]}']) {
    expect(readKept(text)).toEqual({});
  }
  expect(readLabels('{"a":{"b":["丙"]}}')).toEqual({ a: { b: ["丙"] } });
  expect(readLabels("oops")).toEqual({});
});

test("the example of the guide is a profile", () => {
  const example = /```json\n([^]*?)```/.exec(readFileSync(join(ROOT, "docs/profiles.md"), "utf8"))?.[1] ?? "";
  expect(readProfileFile(example, "example.json", profiles)).toMatchObject({ ok: true, value: { name: "某某区" } });
});
