import { join } from "node:path";
import { forms } from "../../src/forms";
import { rules } from "../../src/rules";
import { filesBelow, ROOT, textOfFile } from "./files";

const ids = rules.map(({ id }) => id);
const ruleFiles = filesBelow(join(ROOT, "src/rules"))
  .filter((path) => textOfFile(`src/rules/${path}`).includes("defineRule("))
  .map((path) => path.replace(/\.ts$/, ""));
const conformance = filesBelow(join(ROOT, "tests/conformance"))
  .map((path) => textOfFile(`tests/conformance/${path}`))
  .join("\n");

test("every rule has one file of its name, and every such file is in the catalogue", () => {
  expect([...ids].sort()).toEqual([...ruleFiles].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(ids)("%s has a case among the conformance tests, and a page in the guide", (id) => {
  expect(textOfFile(`src/rules/${id}.ts`)).toContain(`id: "${id}"`);
  // A rule that needs no picture of its own is tried on the command line.
  expect(`${conformance}\n${textOfFile("tests/cli/check.test.ts")}`).toContain(`"${id}"`);
  expect(textOfFile(`docs/rules/${id}.md`)).toContain(id);
});

test("every identity of a form names a rule", () => {
  const named = forms.flatMap((form) => form.identities.map(({ rule }) => rule));
  expect(named.filter((rule) => !ids.includes(rule))).toEqual([]);
});

test("the fields and tables that identities speak of exist in their form", () => {
  for (const { id, fields, tables, identities, namedBy } of forms) {
    expect([id, Object.keys(fields)]).toEqual([id, expect.arrayContaining([namedBy])]);
    const text = JSON.stringify(identities);
    const namedFields = Array.from(text.matchAll(/"field":"(\w+)"/g), ([, name]) => name);
    const namedTables = Array.from(text.matchAll(/"table":"(\w+)"/g), ([, name]) => name);
    expect(namedFields.filter((name) => name === undefined || !(name in fields))).toEqual([]);
    expect(namedTables.filter((name) => name === undefined || !(name in tables))).toEqual([]);
  }
});
