/** The product without a part of what it knows, on the same cases: what each part is worth. */
import { checkedFileAsJson } from "../../src/cli/checkReport";
import { FULL_EFFORT, type Effort } from "../../src/core/diagnosis/effort";
import { LiveCheck } from "../../src/core/liveCheck";
import { forms } from "../../src/forms";
import { readXlsx } from "../../src/host/xlsx/read";
import { catalogueFor } from "../../src/locales";
import { rules } from "../../src/rules";
import type { Case } from "./case";
import { readReport } from "./report";
import { score } from "./score";
import type { MethodRow } from "./tables";

const ABLATIONS: readonly (Partial<Effort> & { readonly name: string })[] = [
  { name: "勾稽 Gouji" },
  { name: "勾稽，不知道怎样打错 Gouji without a model of slips", knowsSlips: false },
  { name: "勾稽，只改单个数 Gouji without operations", knowsOperations: false },
  { name: "勾稽，两样都没有 Gouji without either", knowsSlips: false, knowsOperations: false },
];

interface Tally {
  readonly spent: number[];
  one: number;
  several: number;
  rightCell: number;
  rightValue: number;
  rightValueAmongThree: number;
  mended: number;
}

/** @throws where a generated workbook cannot be read */
export function runAblations(cases: Iterable<Case>): readonly MethodRow[] {
  const tallies = ABLATIONS.map((): Tally => ({
    spent: [],
    one: 0,
    several: 0,
    rightCell: 0,
    rightValue: 0,
    rightValueAmongThree: 0,
    mended: 0,
  }));
  for (const one of cases) {
    tallies.forEach((tally, index) => {
      count(tally, one, { ...FULL_EFFORT, ...ABLATIONS[index] });
    });
  }
  return tallies.map(({ spent, one, several, ...right }, index) => ({
    name: ABLATIONS[index]?.name ?? "",
    rightCell: right.rightCell / one,
    rightValue: right.rightValue / one,
    rightValueAmongThree: right.rightValueAmongThree / one,
    bothMended: right.mended / several,
    millisecondsPerCase: spent.reduce((sum, milliseconds) => sum + milliseconds, 0) / Math.max(1, spent.length),
  }));
}

function count(tally: Tally, one: Case, effort: Effort): void {
  const start = performance.now();
  const read = readXlsx(one.file, one.name);
  if (!read.ok) throw new Error(`${one.name}: ${read.failure.code}`);
  const { workbook } = read.value;
  const report = new LiveCheck(workbook, { forms, rules, effort }).report();
  tally.spent.push(performance.now() - start);
  const json = checkedFileAsJson({ file: one.name, report, workbook }, catalogueFor("zh-CN"));
  const { cellFirst, valueFirst, valueAmongThree, mended } = score(one, readReport(JSON.stringify(json)));
  if (one.injections.length > 1) {
    tally.several += 1;
    tally.mended += Number(mended);
    return;
  }
  tally.one += 1;
  tally.rightCell += Number(cellFirst);
  tally.rightValue += Number(valueFirst);
  tally.rightValueAmongThree += Number(valueAmongThree);
}
