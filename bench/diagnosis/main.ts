/** Measures the network of identities and writes docs/diagnosis.md; ratios are between figures of the same run. */
import Big from "big.js";
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { bind } from "../../src/core/bind/bind";
import { isBroken } from "../../src/core/diagnosis/arithmetic";
import { LiveNetwork } from "../../src/core/diagnosis/liveNetwork";
import { flatMapped } from "../../src/core/flatMapped";
import { LiveCheck } from "../../src/core/liveCheck";
import type { Workbook } from "../../src/core/workbook";
import { forms } from "../../src/forms";
import { readXlsx } from "../../src/host/xlsx/read";
import { rules } from "../../src/rules";
import { makeCase, type Mixture } from "../accuracy/cases";
import { median, rough } from "../speed/measure";
import { syntheticIdentities } from "./synthetic";

const NOTHING: Workbook = { revision: "bench", sheets: [] };
const AS_TYPED = new Map<never, never>();
const WORKBOOKS = 60;

/** So often every workbook is checked before anything is timed. */
const WARMING = 10;

/** Building, checking all, and checking again after an edit of one number. */
function networkRow(count: number): string {
  const identities = syntheticIdentities(count);
  const building = median(() => new LiveNetwork(NOTHING, identities));
  const network = new LiveNetwork(NOTHING, identities);
  const checking = median(() =>
    network.equations.filter((one) => one !== undefined && isBroken(network, one, AS_TYPED)),
  );
  const operand = identities[Math.floor(count / 2)]?.stated;
  if (operand?.value == null) throw new Error("no identity");
  let value = operand.value;
  const editing = median(() => {
    // A hundred edits, so that the clock can tell.
    for (let edit = 0; edit < 100; edit++) {
      value = value.plus(new Big(1));
      network.put(NOTHING, { ...operand, value, typed: value.toFixed() });
    }
  });
  return `| ${count} | ${rough(building)} | ${rough(checking)} | ${rough(editing * 10)} |`;
}

/** Generated workbooks after they have been read from their files. */
function workbooksOf(mixture: Mixture): readonly Workbook[] {
  return Array.from({ length: WORKBOOKS }, (_, index) => {
    const read = readXlsx(makeCase(mixture, 1000 + index).file, "case.xlsx");
    if (!read.ok) throw new Error(read.failure.code);
    return read.value.workbook;
  });
}

/** The median over workbooks of some work, each of which is timed several times. */
function medianOver<Subject>(subjects: readonly Subject[], work: (subject: Subject) => unknown): number {
  const times = subjects.map((subject) => median(() => work(subject))).sort((one, other) => one - other);
  return times[times.length >> 1] ?? 0;
}

/** What a whole check takes after the file is read, what of it is binding, and what diagnosing an error adds. */
function workbookFigures(): readonly string[] {
  const [clean, wrong] = [workbooksOf("clean"), workbooksOf("natural")];
  const check = (workbook: Workbook): unknown => new LiveCheck(workbook, { forms, rules }).report();
  const start = performance.now();
  clean.slice(0, 1).forEach(check);
  const first = performance.now() - start;
  // As in the pane, and on the command line over a folder, the program has been running for a while.
  for (let round = 0; round < WARMING; round++) [...clean, ...wrong].forEach(check);
  const live = wrong.map((workbook) => new LiveCheck(workbook, { forms, rules }));
  return [
    "| | ms |",
    "| --- | --- |",
    `| 没有差错的：认表、读测算、列出勾稽关系、核对、按规则判断 without an error: binding, reading the calculations, stating, checking, judging by all rules | ${rough(medianOver(clean, check))} |`,
    `| 其中认表 of these, binding | ${rough(medianOver(clean, (workbook) => bind(workbook, forms)))} |`,
    `| 有一处差错的：同上，并诊断、说明 with one error: the same, and diagnosing and explaining it | ${rough(medianOver(wrong, check))} |`,
    `| 其中判断、诊断、说明 of these, judging, diagnosing and explaining | ${rough(medianOver(live, (one) => one.report()))} |`,
    `| 程序刚启动时的第一个 the very first one of a program that has just started | ${rough(first)} |`,
  ];
}

/** How many times as long the engine's flatMap takes as the loop that the core uses, on lists as short as a form's. */
function flatMapRatio(): number {
  const lists = Array.from({ length: 100 }, (_, length) => Array.from({ length: length % 12 }, (_one, index) => index));
  const few = (one: number): readonly number[] => (one % 2 === 0 ? [one] : []);
  const repeated = (work: (list: readonly number[]) => unknown): (() => void) => {
    return () => {
      for (let round = 0; round < 500; round++) lists.forEach(work);
    };
  };
  const loop = median(repeated((list) => flatMapped(list, few)));
  return median(repeated((list) => list.flatMap(few))) / loop;
}

async function main(): Promise<void> {
  // Before the networks: no program that checks a workbook holds a hundred thousand relations besides.
  const ofWorkbooks = workbookFigures();
  const ratio = rough(flatMapRatio());
  const page = [
    "<!-- 由 npm run bench 生成，请勿手改。Generated by npm run bench; do not edit. -->",
    "",
    "# 核对与诊断的速度 Speed of checking and diagnosing",
    "",
    `Node.js ${process.version}。机器有快慢，只有同一次运行中的比值可以比较。Machines differ; only ratios within a run compare.`,
    "",
    "## 勾稽关系的网 The network of identities",
    "",
    "| 关系数 identities | 建网并核对 building and checking, ms | 全部核对 checking all, ms | 改一个数后再核对 checking after an edit, µs |",
    "| --- | --- | --- | --- |",
    ...[1_000, 10_000, 100_000].map(networkRow),
    "",
    "改一个数，只重新核对它所在的关系，与总数无关。After an edit only the relations of that number are checked, however many there are.",
    "",
    `## 一个工作簿 One workbook`,
    "",
    `随机生成的工作簿各${WORKBOOKS}个的中位数，读完文件之后，程序已运行一段时间。Workbooks generated at random, the median of ${WORKBOOKS} of each kind, after the file has been read, in a program that has been running for a while.`,
    "",
    ...ofWorkbooks,
    "",
    `核对处处要拼接短列表：引擎自带的 flatMap 用时是循环的${ratio}倍。A check puts short lists together everywhere: the engine's flatMap takes ${ratio} times as long as a loop.`,
    "",
  ].join("\n");
  writeFileSync("docs/diagnosis.md", await format(page, { parser: "markdown", printWidth: 120 }));
}

void main();
