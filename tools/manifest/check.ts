/** Checks the add-in's manifest without Office and without a network: `tsx tools/manifest/check.ts [manifest.xml]`. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ACTIONS, TASKPANE_ID } from "../../src/commands/names";
import { checkManifest } from "./check-manifest";

const file = resolve(process.argv[2] ?? "manifest.xml");
const problems = checkManifest(readFileSync(file, "utf8"), {
  folder: dirname(file),
  actions: Object.values(ACTIONS),
  taskpaneId: TASKPANE_ID,
});
for (const { line, kind, message } of problems) console.error(`${file}:${line} ${kind}: ${message}`);
if (problems.length === 0) console.log(`${file}: nothing to object to.`);
process.exitCode = problems.length === 0 ? 0 : 1;
