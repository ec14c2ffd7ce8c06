/** Scaffolds an edition of a form or a rule: `npm run new form NAME`, `npm run new rule FAMILY/NAME`. */
import { parseArgs } from "node:util";
import { planForm } from "./form";
import { carryOut, Refusal, type Plan } from "./plan";
import { planRule } from "./rule";

const USAGE = `npm run new form NAME [-- --title 标题]          an edition of 项目支出绩效目标表, with its test
npm run new rule FAMILY/NAME [-- --title 标题]   a rule, with its English words and its case`;

function plan(root: string, words: readonly string[]): Plan {
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options: { title: { type: "string" } }, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  const [kind, name, ...more] = parsed.positionals;
  if (name === undefined || more.length > 0) throw new Refusal(USAGE);
  const { title } = parsed.values;
  if (title !== undefined && !/^[^"\\\n]+$/.test(title)) throw new Refusal("A title has no quotes and is one line.");
  if (kind === "form") return planForm(root, name, title ?? "某市项目支出绩效目标表");
  if (kind === "rule") return planRule(root, name, title ?? "写明应当成立什么");
  throw new Refusal(USAGE);
}

/**
 * Runs the scaffold below a root folder.
 * @returns the exit code: 0 written, 2 refused with nothing written.
 */
export function scaffold(root: string, words: readonly string[], say: (line: string) => void): number {
  try {
    const made = plan(root, words);
    carryOut(root, made);
    for (const path of made.files.keys()) say(`written: ${path}`);
    made.next.forEach((step, index) => {
      say(`${index + 1}. ${step}`);
    });
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    return 2;
  }
}

if (require.main === module) process.exitCode = scaffold(process.cwd(), process.argv.slice(2), console.log);
