import {
  constantName,
  insertedBefore,
  Refusal,
  refuseExisting,
  refuseOddName,
  textAt,
  withImport,
  type Plan,
} from "./plan";

const FAMILIES = ["costing", "amount", "indicator", "target", "wording", "structure", "across"];
const INDEX = "src/rules/index.ts";
const ENGLISH = "src/locales/en/rules.ts";

/** What the scaffolded rule finds until it is written: it stands in no real form. */
const PLACEHOLDER = "此处待写规则";

/**
 * Plans a rule: its file, its entry, its English words and its conformance case, which passes as it is.
 * @param id `family/name`.
 * @throws Refusal
 */
export function planRule(root: string, id: string, title: string): Plan {
  const [family = "", name = "", ...more] = id.split("/");
  if (more.length > 0 || !FAMILIES.includes(family)) {
    throw new Refusal(`“${id}” is no id of a rule: use FAMILY/NAME with one of ${FAMILIES.join(", ")}.`);
  }
  refuseOddName(name);
  const path = `src/rules/${id}.ts`;
  const test = `tests/conformance/${family}-${name}.test.ts`;
  refuseExisting(root, path);
  refuseExisting(root, test);
  const constant = constantName(name);
  const index = textAt(root, INDEX);
  if (new RegExp(`\\b${constant}\\b`).test(index)) {
    throw new Refusal(`${INDEX} has something named ${constant} already; choose another name.`);
  }
  const entered = insertedBefore(
    withImport(index, INDEX, `import { ${constant} } from "./${id}";`),
    INDEX,
    "] as const;\n",
    `  ${constant},\n`,
  );
  const english = textAt(root, ENGLISH);
  const words = `  "${id}": {
    title: "Say what must hold",
    broken: "{sheet}!{cell} holds “{text}”. ",
    why: "Say why a reviewer sends it back. ",
  },
`;
  const end = english.lastIndexOf("};");
  if (end < 0) throw new Refusal(`${ENGLISH} does not end as expected; add the words by hand.`);
  return {
    files: new Map([
      [path, ruleFile(id, constant, title)],
      [test, caseFile(id)],
      [INDEX, entered],
      [ENGLISH, `${english.slice(0, end)}${words}${english.slice(end)}`],
    ]),
    next: [
      `Write in ${path} what is wrong, why a reviewer sends it back, and what finds it.`,
      `Say the same in English in ${ENGLISH}.`,
      `Draw in ${test} one picture that is found and every picture that must stay silent.`,
      `node node_modules/.bin/jest ${test}`,
      "npm run docs",
      "npm test",
    ],
  };
}

function ruleFile(id: string, constant: string, title: string): string {
  return `import { addressOf } from "../../core/a1";
import { defineRule } from "../../core/rule";
import { structureFinding } from "../finding";

/** ${title}。 */
export const ${constant} = defineRule({
  id: "${id}",
  severity: "warning",
  title: "${title}",
  broken: "{sheet}!{cell}是“{text}”。",
  why: "写明审核时为什么会退回。",
  judge({ forms }) {
    return forms.flatMap(({ sheet, fields }) =>
      Object.values(fields).flatMap((value) => {
        if (value === undefined || !value.text.includes("${PLACEHOLDER}")) return [];
        const values = { sheet, cell: addressOf(value.at), text: value.text };
        return [structureFinding("${id}", "warning", value.at, values, [])];
      }),
    );
  },
});
`;
}

function caseFile(id: string): string {
  return `import { checkWorkbook } from "../../src/app/check";
import { qualifiedAddress } from "../../src/core/a1";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";

const form = (goal: string): GridPicture => [
  ["项目支出绩效目标申报表"],
  ["项目名称", "校舍维修", "主管部门", "某区教育局", null],
  ["年度资金总额", "36万元", null, null, null],
  ["年度目标", goal, null, null, null],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
  [null, "产出指标", "数量指标", "维修校舍", "3栋"],
];

const found = (picture: GridPicture) =>
  checkWorkbook(workbookOf({ 表: picture })).findings.filter(({ rule }) => rule === "${id}");

test("${id} names the cell", () => {
  const findings = found(form("${PLACEHOLDER}"));
  expect(findings.map(({ suspect, severity }) => [qualifiedAddress(suspect.at), severity])).toEqual([
    ["表!B4", "warning"],
  ]);
});

test.each([["a sound goal", form("完成3栋校舍维修")]])("${id} stays silent: %s", (_, picture) => {
  expect(found(picture)).toEqual([]);
});
`;
}
