import { SAMPLE } from "../fixtures/sample";
import { sampleRead } from "../fixtures/sample-read";
import { cleanDirection, directionSheet, summarySheet } from "../fixtures/department";
import { encryptedFile, gouji, temporaryFolder, type Ran } from "./harness";

const folder = temporaryFolder();

interface Value {
  readonly value: string | null;
  readonly unit?: string;
  readonly address: string | null;
}

interface Read {
  readonly version: number;
  readonly file: string;
  readonly forms: readonly {
    readonly form: string;
    readonly sheet: string;
    readonly range: string;
    readonly year: number;
    readonly unit: string;
    readonly fields: Readonly<Record<string, Value>>;
    readonly tables: Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>;
  }[];
}

/** What was read, as the contract has it; the tests look whether it is so. */
function jsonOf({ out }: Ran): Read {
  return JSON.parse(out) as Read;
}

test("the sample as JSON: version, file, forms with their place, year and unit", async () => {
  const ran = await gouji("read", SAMPLE, "--format", "json");
  expect([ran.code, ran.error]).toEqual([0, ""]);
  const read = jsonOf(ran);
  expect(read).toMatchObject({ version: 1, file: SAMPLE });
  expect(read.forms.map(({ form, sheet, range, year, unit }) => [form, sheet, range, year, unit])).toEqual(
    Object.entries(sampleRead).map(([sheet, { form, range }]) => [form, sheet, range, 2023, "万元"]),
  );
});

test("amounts carry a unit and are plain decimals; texts carry none; addresses are those of the values", async () => {
  const form = jsonOf(await gouji("read", SAMPLE, "--format", "json")).forms.find(({ sheet }) => sheet === "附表3-1");
  expect(form?.fields["projectAmount"]).toEqual({ value: "36", unit: "万元", address: "B5" });
  expect(form?.fields["specialFundName"]).toEqual({ value: "业务性专项经费", address: "F4" });
  expect(form?.tables["costing"]?.[1]).toEqual({
    content: { value: "党建", address: "B23" },
    item: { value: "学习培训", address: "C24" },
    amount: { value: "2.04", unit: "万元", address: "D24" },
    basis: { value: "20次*0.102（万元/次）=2.04万元", address: "E24" },
  });
  expect(form?.tables["indicators"]?.map((row) => [row["level1"]?.value, row["level1"]?.address])).toContainEqual([
    "效益指标",
    "B17",
  ]);
});

test("the names of the contract, every one, empty fields with null", async () => {
  const forms = jsonOf(await gouji("read", SAMPLE, "--format", "json")).forms;
  const names = Object.fromEntries(
    forms.map(({ form, fields, tables }) => [form, [Object.keys(fields).sort(), Object.keys(tables).sort()]]),
  );
  expect(names).toEqual({
    "department-overall": [
      [
        ...["unitName", "departmentName", "totalBudget", "generalPublicBudget", "governmentFunds", "otherFunds"],
        ...["basicExpenditure", "projectExpenditure", "responsibilities", "preparedBy", "phone"],
      ].sort(),
      ["indicators", "workPlan"],
    ],
    "special-fund-summary": [["unitName", "total", "preparedBy", "phone"].sort(), ["funds"]],
    "expenditure-direction": [
      [
        ...["unitName", "expenditureDirection", "projectAmount", "specialFundName", "specialFundAmount"],
        ...["implementationPeriod", "implementationTarget", "annualTarget", "costingTotal", "preparedBy", "phone"],
      ].sort(),
      ["costing", "indicators"],
    ],
  });
  expect(forms[0]?.fields["unitName"]).toEqual({ value: null, address: "A3" });
  const columns = (form: string, table: string) =>
    Object.keys(forms.find((one) => one.form === form)?.tables[table]?.[0] ?? {});
  expect(columns("special-fund-summary", "funds")).toEqual([
    ...["number", "name", "amount", "implementationTarget", "annualTarget"],
  ]);
  expect(columns("department-overall", "workPlan")).toEqual(["item", "responsibleUnit", "workTarget"]);
  expect(columns("expenditure-direction", "indicators")).toEqual([
    ...["level1", "level2", "level3", "indicatorValue", "performanceStandard"],
  ]);
});

test("an amount with a unit of its own keeps it, and thousands commas fall away", async () => {
  const file = folder.draw("amounts.xlsx", {
    附表3: directionSheet(cleanDirection({ amount: "１，２００．５０元", fundAmount: "以批复为准", unit: "元" })),
    附表2: summarySheet({ formula: "C5", value: null }, { 业务经费: { amount: 12.5, parts: {} } }),
  });
  const { forms } = jsonOf(await gouji("read", file, "--format", "json"));
  expect(forms[0]?.fields["projectAmount"]).toMatchObject({ value: "1200.5", unit: "元" });
  expect(forms[0]?.fields["specialFundAmount"]).toMatchObject({ value: "以批复为准" });
  expect(forms[1]?.fields["total"]).toMatchObject({ value: "12.5", unit: "万元", address: "C4" });
});

test("text shows every field with its cell", async () => {
  const { out, code } = await gouji("read", SAMPLE);
  expect(code).toBe(0);
  for (const piece of ["附表3-1!A1:F36", "projectAmount: 36万元 [B5]", "unitName: — [A3]"])
    expect(out).toContain(piece);
});

test("--output receives the report", async () => {
  const ran = await gouji("read", SAMPLE, "--format", "json", "--output", folder.path("read.json"));
  expect(ran).toEqual({ code: 0, out: "", error: "" });
  expect(folder.read("read.json").toString()).toBe((await gouji("read", SAMPLE, "--format", "json")).out);
});

test.each([
  ["not-found", folder.path("missing.xlsx")],
  ["encrypted", folder.write("密码.xlsx", encryptedFile())],
  ["not-a-workbook", folder.write("text.xlsx", "text")],
])("a file that is %s: 2, and its error as JSON", async (code, file) => {
  const ran = await gouji("read", file, "--format", "json");
  expect(ran.code).toBe(2);
  expect(jsonOf(ran)).toMatchObject({ version: 1, file, error: { code } });
  expect(await gouji("read", file)).toMatchObject({ code: 2, out: "" });
});

test("a workbook without a form is read as one without forms", async () => {
  const ran = await gouji("read", folder.draw("notes.xlsx", { 目录: [["通知"]] }), "--format", "json");
  expect(ran.code).toBe(0);
  expect(jsonOf(ran).forms).toEqual([]);
});
