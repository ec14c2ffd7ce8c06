/** For those who study what went wrong: cases as files, and one case told at length. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brokenRelations, halfWidths } from "./arithmetic";
import { caseNamed, corrupted, MIXTURES } from "./cases";
import { placesOf } from "./model";
import { runCases, type Judged } from "./run";

/** Whether the product fell short on a case. */
function failed({ case: { injections }, score }: Judged): boolean {
  if (injections.length === 0) return score.alarms > 0;
  return !score.mended;
}

/** Writes every case the product fell short on: its workbook, and its truth with the report. */
export function dump(folder: string, judged: readonly Judged[]): void {
  mkdirSync(folder, { recursive: true });
  for (const item of judged.filter(failed)) {
    const { name } = item.case;
    const made = caseNamed(name);
    if (made === undefined) continue;
    writeFileSync(join(folder, `${name}.xlsx`), made.file);
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(item, undefined, 2));
  }
  writeFileSync(
    join(folder, "index.txt"),
    judged
      .filter(failed)
      .map((item) => `${item.case.name} ${item.case.injections.map(({ kind }) => kind).join(",")} ${shortfall(item)}`)
      .join("\n"),
  );
}

function shortfall({ case: { injections }, score }: Judged): string {
  if (injections.length === 0) return "false-alarm";
  if (!score.detected) return "undetected";
  if (score.valueFirst) return "more-than-needed";
  if (score.valueAmongThree) return "value-among-three";
  if (score.cellFirst) return "cell-only";
  return score.cellAmongThree ? "cell-among-three" : "wrong-cell";
}

/** Prints the truth of a case, the relations it breaks, and what the product says. */
export async function explain(name: string): Promise<void> {
  const made = caseNamed(name);
  const mixture = MIXTURES.find((candidate) => candidate === made?.mixture);
  if (made === undefined || mixture === undefined) throw new Error(`no case is called ${name}`);
  const number = Number(/\d+$/.exec(name)?.[0]);
  const { book } = corrupted(mixture, number);
  const places = placesOf(book);
  const at = (printed: Parameters<typeof places.get>[0]) => {
    const place = places.get(printed);
    const mark = printed.formula === undefined ? "" : "=";
    return place === undefined ? printed.value : `${mark}${printed.value}[${place.sheet.name}!${place.address}]`;
  };
  console.log(`${name}, redundancy ${made.redundancy}, totals ${made.totals}`);
  console.log(JSON.stringify(made.injections, undefined, 2));
  for (const relation of brokenRelations(book, halfWidths(places.keys(), "right"))) {
    const terms = relation.terms.map(({ factors }) => factors.map(at).join(" × ")).join(" + ");
    console.log(`broken: ${relation.name}: ${at(relation.stated)} ≠ ${terms}`);
  }
  const { judged } = await runCases([{ mixture, number }], 1);
  for (const { report, score } of judged) {
    for (const { rule, severity, outcome, message, suspect, fixes } of report.findings) {
      console.log(`${rule} ${severity} ${outcome} ${suspect.sheet}!${suspect.address}\n  ${message}`);
      for (const { confidence, title } of fixes) console.log(`  ${confidence} ${title}`);
    }
    console.log(JSON.stringify({ ...score, shortfall: shortfall({ case: made, report, score }) }));
  }
}
