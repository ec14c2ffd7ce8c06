/**
 * Measures how often the product names the wrong cell and its right value.
 *
 *     npx tsx bench/accuracy/main.ts [--cases N] [--clean N] [--tuning] [--jobs N] [--only MIXTURE,…] [--dump DIR]
 *         [--publish [--methods N]]   writes docs/accuracy.md, other methods on N of the cases included
 *     npx tsx bench/accuracy/main.ts --explain NAME
 */
import { parseArgs } from "node:util";
import { FIRST, MIXTURES, type Mixture } from "./cases";
import { dump, explain } from "./explain";
import { runMethods } from "./methods";
import { publish } from "./publish";
import { runCases } from "./run";
import { alarmTable, confidenceTable, habitTable, kindTable, mixtureTable } from "./tables";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "1000" },
    clean: { type: "string", default: "500" },
    tuning: { type: "boolean", default: false },
    jobs: { type: "string", default: "1" },
    only: { type: "string", default: MIXTURES.join(",") },
    dump: { type: "string" },
    publish: { type: "boolean", default: false },
    methods: { type: "string", default: "400" },
    explain: { type: "string" },
  },
});

/** Of the cases asked for, the everyday errors get all, the others a half or a quarter. */
const PARTS: Readonly<Record<Exclude<Mixture, "clean">, number>> = {
  natural: 1,
  digits: 0.5,
  uniform: 0.5,
  two: 0.5,
  three: 0.25,
  sample: 0.25,
  pasted: 0.25,
};

function howMany(mixture: Mixture): number {
  return mixture === "clean" ? Number(values.clean) : Math.round(Number(values.cases) * PARTS[mixture]);
}

async function measure(): Promise<void> {
  if (values.tuning && values.publish) throw new Error("figures on the seeds used for tuning are not for publishing");
  const first = values.tuning ? FIRST.tuning : FIRST.published;
  const mixtures = MIXTURES.filter((mixture) => values.only.split(",").includes(mixture));
  const cases = mixtures.flatMap((mixture) =>
    Array.from({ length: howMany(mixture) }, (_, index) => ({ mixture, number: first + index })),
  );
  const run = await runCases(cases, Number(values.jobs));
  const of = (mixture: Mixture) => run.judged.filter(({ case: { mixture: found } }) => found === mixture);
  const wrong = mixtures.filter((mixture) => mixture !== "clean");
  console.log(
    [
      mixtureTable(run.judged, wrong),
      confidenceTable(run.judged, wrong),
      kindTable(of("natural")),
      habitTable(of("natural")),
      alarmTable(of("clean")),
      `${run.millisecondsPerCase.toFixed(1)} ms a workbook, start of the program and reading of the file included`,
    ].join("\n\n"),
  );
  if (values.dump !== undefined) dump(values.dump, run.judged);
  const methods = Number(values.methods);
  if (values.publish) await publish(run, first, methods === 0 ? [] : await runMethods(first, methods));
}

void (values.explain === undefined ? measure() : explain(values.explain));
