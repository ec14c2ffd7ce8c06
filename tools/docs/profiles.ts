import type { Level1, Profile } from "../../src/standards/profile";

/** The page about regional profiles: how to write one, and those that are built in. */
export function profilesPage(generated: string, profiles: readonly Profile[]): string {
  return [
    generated,
    "# 地区口径 Regional profiles\n\n",
    "同一张表各地的习惯不同：一级指标怎么分、哪些二级指标必填、符号写在哪里、满意度最低多少、分值合计多少、“绩效标准”指什么。这些写在口径里，规则只向口径查问。程序按每张表的指标名称自动识别口径；也可以在任务窗格的“读到的内容”里选定，选择随工作簿保存；命令行用 `--profile 名称` 或 `--profile 文件`。\n\n",
    "Forms are alike everywhere, habits are not: the level-1 scheme, compulsory rows, where signs stand, the lowest satisfaction, the sum of weights, what 绩效标准 means. A profile holds them, and rules ask it. It is recognised by the names of a form's indicators; a person overrides it in the pane (kept with the workbook) or by `--profile NAME|FILE`.\n\n",
    "## 自己的口径 A profile of your own\n\n",
    "写成一个JSON文件，从一个内置口径开始（`base`），只写不同之处；写错了，程序说出是哪一处。",
    "A JSON file that begins with a built-in profile (`base`) and says what differs; a mistake is named with its place.\n\n",
    `\`\`\`json\n${JSON.stringify(EXAMPLE, null, 2)}\n\`\`\`\n\n`,
    "`labels` 是标签的其他叫法：表的编号 → 字段名，或“表格.列名” → 叫法（编号和名称见 [forms](forms/)）。",
    "`labels` adds synonyms: form id → field, or `table.column` → labels (the names stand in [forms](forms/)).\n\n",
    "## 内置口径 Built in\n\n",
    ...profiles.map(section),
  ].join("");
}

const EXAMPLE = {
  version: 1,
  base: "document-88",
  name: "某某区",
  labels: { "project-target": { annualAmount: ["年度预算安排数"], "indicators.unit": ["指标计量单位"] } },
  satisfactionMinimum: 85,
  weightBase: 100,
  executionWeight: 0,
  signs: "own-column",
  performanceStandard: "source",
  fewestIndicators: 5,
  levels: [{ name: "产出指标", level2: [{ name: "数量指标", isCompulsory: true }], weights: [40, 50] }],
};

function section(profile: Profile): string {
  const { id, name, basis, levels, signs, satisfactionMinimum, weightBase, executionWeight } = profile;
  const weights = weightBase === null ? "—" : `${String(weightBase)} + 预算执行 ${String(executionWeight)}`;
  return [
    `### \`${id}\` ${name}\n\n`,
    `- 依据 basis：${basis}\n`,
    `- 符号 signs：${signs === "in-value" ? "写在指标值里 in the value" : "另列一栏 in a column of its own"}\n`,
    `- 满意度最低 satisfaction at least：${String(satisfactionMinimum)}%\n`,
    `- 分值合计 weights：${weights}\n`,
    `- 绩效标准 means：${profile.performanceStandard === "source" ? "取值来源（计划、历史、行业） source of the value" : "指标解释 an explanation"}\n\n`,
    "| 一级 level 1 | 二级 level 2（*必填 compulsory） | 分值 weights |\n| --- | --- | --- |\n",
    ...levels.map(levelRow),
    "\n",
  ].join("");
}

function levelRow({ name, level2, weights }: Level1): string {
  const names = level2.map((level) => `${level.name}${level.isCompulsory ? "\\*" : ""}`).join("、");
  return `| ${name} | ${names} | ${weights === undefined ? "—" : weights.join("–")} |\n`;
}
