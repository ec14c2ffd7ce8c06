import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Why nothing was made, in a sentence. */
export class Refusal extends Error {}

/** Files to be written below the root of the project, and what the newcomer does next. */
export interface Plan {
  readonly files: ReadonlyMap<string, string>;
  readonly next: readonly string[];
}

/** Reads a file of the project. @throws Refusal when it is not there. */
export function textAt(root: string, path: string): string {
  const file = join(root, path);
  if (!existsSync(file)) throw new Refusal(`${path} is not there; run this at the root of the project.`);
  return readFileSync(file, "utf8");
}

/** @throws Refusal when the file exists, so that nothing is overwritten. */
export function refuseExisting(root: string, path: string): void {
  if (existsSync(join(root, path))) throw new Refusal(`${path} exists already; choose another name.`);
}

/** @throws Refusal unless the name is kebab-case, as the names of files are. */
export function refuseOddName(name: string): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    throw new Refusal(
      `“${name}” is no name for a file: use small letters, digits and single hyphens, such as my-city.`,
    );
  }
}

/** `my-city` as the name of a constant, `myCity`. */
export function constantName(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The text with a line before the line given. @throws Refusal when that line does not stand there exactly once. */
export function insertedBefore(text: string, path: string, before: string, line: string): string {
  const places = text.split(before).length - 1;
  if (places !== 1) throw new Refusal(`${path} has no single place “${before.trim()}”; add the entry by hand.`);
  return text.replace(before, () => `${line}${before}`);
}

/** The text with an import behind its last import. @throws Refusal when it has none. */
export function withImport(text: string, path: string, statement: string): string {
  const last = [...text.matchAll(/^import [^;]*;\n/gm)].at(-1);
  if (last === undefined) throw new Refusal(`${path} has no imports; add the entry by hand.`);
  const at = last.index + last[0].length;
  return `${text.slice(0, at)}${statement}\n${text.slice(at)}`;
}

/** Writes all files of a plan. */
export function carryOut(root: string, { files }: Plan): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
