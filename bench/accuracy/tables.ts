/** The figures as Markdown tables, Chinese first, English beside it. */
import type { ErrorKind } from "./case";
import type { Mixture } from "./cases";
import type { Judged } from "./run";
import { groupBy, summarize, type Summary } from "./summary";

const KINDS: Readonly<Record<ErrorKind, string>> = {
  substitution: "打错一位 digit replaced",
  omission: "漏打一位 digit left out",
  transposition: "相邻两位颠倒 digits interchanged",
  insertion: "多打一位 digit added",
  "decimal-point": "小数点错位 decimal point",
  "money-unit": "元与万元混淆 元 for 万元",
  sign: "多了负号 sign",
  "stale-copy": "另一张表未更新 stale copy",
  "neighbour-value": "填成相邻行的数 value of the next row",
  "row-swap": "相邻两行金额对调 rows swapped",
  "pasted-copy": "粘贴成别的金额 another amount pasted",
  "duplicated-row": "明细重复一行 row doubled",
  "missing-row": "缺一行 row missing",
  "factor-price-swap": "单价与结果对调 price exchanged",
  "pasted-text": "测算依据粘贴自别处 costing text of elsewhere",
};

const MIXTURES: Readonly<Record<Mixture, string>> = {
  natural: "日常差错一处 one everyday error",
  digits: "打错数字一处 one slip of a digit",
  uniform: "数字任意改变一处 one number with random digits",
  two: "两处 two errors",
  three: "三处 three errors",
  sample: "样例一处 one error in the sample",
  pasted: "测算依据粘贴自别处 costing text of elsewhere",
  clean: "无差错 clean",
};

/** Mixtures of errors after which nobody can know what stood there before: only their cells can be named. */
const UNKNOWABLE: ReadonlySet<Mixture> = new Set(["pasted"]);

export function percent(share: number | undefined): string {
  return share === undefined ? "—" : `${(share * 100).toFixed(1)}%`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const HEAD = [
  "例数 cases",
  "发现 detected",
  "首个单元格对 right cell first",
  "前三之内 among three",
  "首个值对 right value first",
  "前三之内 among three",
];

function figures(summary: Summary): readonly string[] {
  const { detected, cellFirst, cellAmongThree, valueFirst, valueAmongThree } = summary;
  return [String(summary.cases), ...[detected, cellFirst, cellAmongThree, valueFirst, valueAmongThree].map(percent)];
}

function byGroup(judged: readonly Judged[], groupOf: (item: Judged) => string, names?: readonly string[]): string[][] {
  const groups = groupBy(judged, groupOf);
  const order = names ?? [...groups.keys()].sort();
  return order.flatMap((name) => {
    const group = groups.get(name);
    return group === undefined ? [] : [[name, ...figures(summarize(group.map(({ score }) => score)))]];
  });
}

/** Detection, cells and values of cases with one error each, by kind. */
export function kindTable(judged: readonly Judged[]): string {
  const rows = byGroup(
    judged,
    ({ case: { injections } }) => KINDS[injections[0]?.kind ?? "substitution"],
    Object.values(KINDS),
  );
  const all = ["全部 all", ...figures(summarize(judged.map(({ score }) => score)))];
  return table(["差错 error", ...HEAD], [...rows, all]);
}

const REDUNDANCY = ["", "1 少 little", "2 中 some", "3 多 much"];
const TOTALS = { typed: "手填 typed", formulas: "公式 formulas" } as const;

/** The same by how often amounts stand again, and by how totals are made. */
export function habitTable(judged: readonly Judged[]): string {
  return table(
    ["", ...HEAD],
    [
      ...byGroup(judged, ({ case: { redundancy } }) => `重复程度 redundancy ${REDUNDANCY[redundancy] ?? ""}`),
      ...byGroup(judged, ({ case: { totals } }) => `合计 totals ${TOTALS[totals]}`),
    ],
  );
}

/** One line for each mixture with errors. */
export function mixtureTable(judged: readonly Judged[], mixtures: readonly Mixture[]): string {
  const groups = groupBy(judged, ({ case: { mixture } }) => mixture);
  const rows = mixtures.flatMap((mixture) => {
    const group = groups.get(mixture);
    if (group === undefined) return [];
    const summary = summarize(group.map(({ score }) => score));
    const values = UNKNOWABLE.has(mixture)
      ? { ...summary, valueFirst: undefined, valueAmongThree: undefined, mended: undefined }
      : summary;
    return [[MIXTURES[mixture], ...figures(values), percent(values.mended)]];
  });
  return table(["混合 mixture", ...HEAD, "全部改好 all mended"], rows);
}

/** How far the confidence of the first repair can be trusted, for each mixture. */
export function confidenceTable(judged: readonly Judged[], mixtures: readonly Mixture[]): string {
  const groups = groupBy(judged, ({ case: { mixture } }) => mixture);
  const rows = mixtures.flatMap((mixture) => {
    const group = groups.get(mixture);
    if (group === undefined) return [];
    const summary = summarize(group.map(({ score }) => score));
    const { confident, confidentRight, calibrationError, meanError } = summary;
    // Whether a value was right cannot be told where nobody can know it.
    const right = UNKNOWABLE.has(mixture)
      ? [undefined, undefined, undefined]
      : [confidentRight, calibrationError, meanError];
    return [[MIXTURES[mixture], percent(confident), ...right.map(percent)]];
  });
  return table(
    [
      "混合 mixture",
      "有把握（≥0.9）confident",
      "其中改对 of these right",
      "校准误差 calibration error",
      "平均偏差 mean error",
    ],
    rows,
  );
}

/** Clean workbooks in which the product finds a contradiction between numbers. */
export function alarmTable(judged: readonly Judged[]): string {
  const alarmed = judged.filter(({ score }) => score.alarms > 0).length;
  return table(
    ["无差错的工作簿 clean workbooks", "误报的 with a false alarm", "比例 share"],
    [[String(judged.length), String(alarmed), percent(judged.length === 0 ? undefined : alarmed / judged.length)]],
  );
}

/** What another method reaches on the same cases, given all numbers and all true identities. */
/** How a method did; shares between 0 and 1. */
export interface MethodRow {
  readonly name: string;
  readonly rightCell?: number | undefined;
  readonly rightValue?: number | undefined;
  readonly rightValueAmongThree?: number | undefined;
  readonly bothMended?: number | undefined;
  readonly millisecondsPerCase: number;
}

export function methodTable(rows: readonly MethodRow[]): string {
  return table(
    [
      "方法 method",
      "首个单元格对 right cell first",
      "首个值对 right value first",
      "前三之内 among three",
      "两处都改好 both mended",
      "毫秒/例 ms a case",
    ],
    rows.map((row) => [
      row.name,
      ...[row.rightCell, row.rightValue, row.rightValueAmongThree, row.bothMended].map(percent),
      row.millisecondsPerCase.toPrecision(2),
    ]),
  );
}
