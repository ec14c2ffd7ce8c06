import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { browserPath } from "../../tools/browser";

/** The newest time of change below a folder or of a file, in milliseconds; 0 where nothing is. */
function newest(place: string): number {
  if (!existsSync(place)) return 0;
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

function webpack(config: string): void {
  const program = path.resolve("node_modules/webpack-cli/bin/cli.js");
  const { status } = spawnSync(process.execPath, [program, "--config", config], { stdio: "inherit" });
  if (status !== 0) throw new Error(`webpack failed: ${config}`);
}

/** Builds what the tests look at when it is missing or older than its sources, and sees that there is a browser. */
export default function setup(): void {
  const sources = Math.max(...["src", "samples", "webpack.config.js"].map(newest));
  if (newest("dist/web/index.html") < sources) webpack("webpack.config.js");
  const harness = "tests/e2e/harness";
  const shared = Math.max(sources, newest(harness), newest("tests/taskpane"));
  if (newest("test-results/harness/pane.html") < shared) webpack(`${harness}/webpack.config.cjs`);
  browserPath((line) => {
    console.log(`\n${line}`);
  });
}
