import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { steps, type Step } from "./steps";

/** How many tests of a step passed and failed. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

/**
 * `npm test`: runs every step, also when an earlier one failed, and ends with the line `N passed, N failed`, counted from
 * the runners' own reports. `npm test -- NAME` runs the steps whose names contain NAME.
 */
function main(wanted: readonly string[]): number {
  const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  mkdirSync("test-results", { recursive: true });
  const counts = chosen.map((step) => {
    process.stdout.write(`\n— ${step.name}\n`);
    const count = run(step);
    process.stdout.write(`  ${step.name}: ${count.passed} passed, ${count.failed} failed\n`);
    return count;
  });
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function run({ command, report }: Step): Count {
  if (report !== undefined) rmSync(report, { force: true });
  const { status } = spawnSync(process.execPath, [...command], { stdio: "inherit" });
  const succeeded = status === 0;
  const counted = report === undefined ? undefined : readReport(report);
  if (counted === undefined)
    return { passed: succeeded && report === undefined ? 1 : 0, failed: succeeded && report === undefined ? 0 : 1 };
  // A runner that fails without a failed test (a leak, a crash at the end) has failed all the same.
  return { passed: counted.passed, failed: succeeded ? counted.failed : Math.max(1, counted.failed) };
}

function readReport(path: string): Count | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof report !== "object" || report === null) return undefined;
    const numbers = new Map(Object.entries(report));
    const passed = Number(numbers.get("numPassedTests"));
    const failed = Number(numbers.get("numFailedTests")) + Number(numbers.get("numRuntimeErrorTestSuites"));
    return Number.isFinite(passed) && Number.isFinite(failed) ? { passed, failed } : undefined;
  } catch {
    return undefined;
  }
}

process.exitCode = main(process.argv.slice(2));
