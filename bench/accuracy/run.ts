/** Has the product check the cases, as anybody would: files in a folder, the command line, its output. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Case } from "./case";
import { makeCase, type Mixture } from "./cases";
import { readReport, type Report } from "./report";
import { score, type Score } from "./score";

const PROGRAM = "dist/cli/gouji.cjs";

/** Files a process checks; enough for its start not to matter. */
const CHUNK = 300;

/** A case without its file, what the product said, and the judgement. */
export interface Judged {
  readonly case: Omit<Case, "file" | "quantities" | "identities">;
  readonly report: Report;
  readonly score: Score;
}

export interface Run {
  readonly judged: readonly Judged[];
  /** Wall-clock time of the checking processes by workbook, in milliseconds. */
  readonly millisecondsPerCase: number;
}

function check(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 1 << 30 };
    execFile("node", [PROGRAM, "check", folder, "--format", "jsonl"], options, (error, output, messages) => {
      // 1 means that there were errors, as there should be.
      if (error !== null && error.code !== 1) reject(new Error(`check failed: ${error.message}\n${messages}`));
      else resolve(output);
    });
  });
}

interface Job {
  readonly mixture: Mixture;
  readonly number: number;
}

async function checkChunk(folder: string, jobs: readonly Job[]): Promise<{ judged: readonly Judged[]; spent: number }> {
  mkdirSync(folder);
  const cases = new Map<string, Judged["case"]>();
  for (const { mixture, number } of jobs) {
    const { file, quantities: _quantities, identities: _identities, ...rest } = makeCase(mixture, number);
    writeFileSync(join(folder, `${rest.name}.xlsx`), file);
    cases.set(rest.name, rest);
  }
  const start = performance.now();
  const output = await check(folder);
  const spent = performance.now() - start;
  rmSync(folder, { recursive: true });
  const reports = output
    .split("\n")
    .filter((line) => line !== "")
    .map(readReport);
  const judged = reports.flatMap((report) => {
    const found = cases.get(basename(report.file, ".xlsx"));
    return found === undefined ? [] : [{ case: found, report, score: score(found, report) }];
  });
  if (judged.length !== jobs.length) throw new Error(`${jobs.length} files gave ${judged.length} reports`);
  return { judged, spent };
}

/** Checks all cases, in as many processes at a time as `jobs` says. */
export async function runCases(cases: readonly Job[], jobs: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "accuracy-"));
  const chunks = Array.from({ length: Math.ceil(cases.length / CHUNK) }, (_, index) => ({
    folder: join(folder, String(index)),
    cases: cases.slice(index * CHUNK, (index + 1) * CHUNK),
  }));
  const done: { judged: readonly Judged[]; spent: number }[] = [];
  const work = async () => {
    for (let next = chunks.shift(); next !== undefined; next = chunks.shift()) {
      done.push(await checkChunk(next.folder, next.cases));
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const spent = done.reduce((sum, each) => sum + each.spent, 0);
  return { judged: done.flatMap(({ judged }) => judged), millisecondsPerCase: spent / Math.max(1, cases.length) };
}
