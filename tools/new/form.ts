import { constantName, insertedBefore, refuseExisting, refuseOddName, textAt, withImport, type Plan } from "./plan";

const INDEX = "src/forms/project-target/index.ts";

/**
 * Plans an edition of 项目支出绩效目标表: its description, its entry and its test, which passes as it is.
 * @param title the title as the edition prints it, without the year.
 * @throws Refusal
 */
export function planForm(root: string, name: string, title: string): Plan {
  refuseOddName(name);
  const path = `src/forms/project-target/${name}.ts`;
  const test = `tests/forms/${name}.test.ts`;
  refuseExisting(root, path);
  refuseExisting(root, test);
  const constant = constantName(name);
  const index = textAt(root, INDEX);
  const imported = withImport(index, INDEX, `import { ${constant} } from "./${name}";`);
  const entered = insertedBefore(imported, INDEX, "];\n", `  ${constant},\n`);
  return {
    files: new Map([
      [path, description(name, constant, title)],
      [test, example(name, title)],
      [INDEX, entered],
    ]),
    next: [
      `Say in ${path} what the edition prints otherwise: labels first as printed, then synonyms.`,
      `Paste a filled form into ${test} as rows of cells, and say what should be read.`,
      `node node_modules/.bin/jest ${test}`,
      "npm run docs",
      "npm test",
    ],
  };
}

function description(name: string, constant: string, title: string): string {
  return `import { defineForm } from "../../core/form";
import { document88Profile } from "../../standards/profiles/document-88";
import { projectFields, projectFooter, projectIdentities, projectIndicators, projectLabels } from "./base";

/** ${name} edition: say here what it prints otherwise, and where it was published. */
export const ${constant} = defineForm({
  id: "project-target",
  edition: "${name}",
  title: "${title}",
  profile: document88Profile,
  defaultUnit: "万元",
  namedBy: "projectName",
  fields: {
    ...projectFields,
    annualAmount: { ...projectFields.annualAmount, labels: ["年度资金总额", ...projectFields.annualAmount.labels] },
  },
  tables: { indicators: projectIndicators },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: projectIdentities,
});
`;
}

function example(name: string, title: string): string {
  return `import { checkWorkbook, readSubmission } from "../../src/app/check";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";

/** A filled form of the edition, as it is printed. */
const picture: GridPicture = [
  ["2024年${title}"],
  ["项目名称", "校舍维修", "主管部门", "某区教育局", null],
  ["年度资金总额", "36万元", "项目实施期", "2024年", null],
  ["年度绩效目标", "完成3栋校舍维修", null, null, null],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
  [null, "产出指标", "数量指标", "维修校舍", "3栋"],
  [null, null, "质量指标", "验收合格率", "100%"],
];

const workbook = workbookOf({ 任意表: picture });
const [form] = readSubmission(workbook).forms;

test("${name}: every field is read as it was typed", () => {
  expect(form?.form.edition).toBe("${name}");
  const read = Object.entries(form?.fields ?? {}).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, value.text]],
  );
  expect(Object.fromEntries(read)).toEqual({
    projectName: "校舍维修",
    departmentName: "某区教育局",
    annualAmount: "36万元",
    implementationPeriod: "2024年",
    annualTarget: "完成3栋校舍维修",
  });
});

test("${name}: every indicator row is read as it was typed", () => {
  const rows = (form?.tables["indicators"] ?? []).map(({ cells }) =>
    ["level1", "level2", "level3", "indicatorValue"].map((column) => cells[column]?.text),
  );
  expect(rows).toEqual([
    ["产出指标", "数量指标", "维修校舍", "3栋"],
    ["产出指标", "质量指标", "验收合格率", "100%"],
  ]);
});

test("${name}: a clean form gets no finding", () => {
  expect(checkWorkbook(workbook).findings).toEqual([]);
});
`;
}
