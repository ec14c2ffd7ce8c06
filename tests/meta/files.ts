import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";

/** The root of the project. */
export const ROOT = join(__dirname, "../..");

/** What no copy of the project ever contains. */
const GENERATED = /^(?:node_modules|dist|coverage|test-results|\.git)\//;

const BINARY = new Set([".png", ".docx", ".xlsx", ".xlsm", ".xls", ".et", ".ods", ".ico"]);

/** Paths below the root, with slashes: those that git knows, or where there is no git, all that were not generated. */
export function projectFiles(): readonly string[] {
  try {
    // A file that was deleted but not yet committed is no file any more.
    const known = execFileSync("git", ["ls-files", "-z"], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const here = new Set(filesBelow(ROOT));
    return known.split("\0").filter((path) => here.has(path));
  } catch {
    return filesBelow(ROOT);
  }
}

/** Every file below a folder of the project but generated ones, by its path below that folder. */
export function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !GENERATED.test(`${name}/`))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(join(folder, entry.name)).map((path) => `${entry.name}/${path}`)
        : entry.isFile()
          ? [entry.name]
          : [],
    );
}

/** True for files whose text is read as such. */
export function isText(path: string): boolean {
  return !BINARY.has(extname(path).toLowerCase());
}

/** The text of a file of the project. */
export function textOfFile(path: string): string {
  return readFileSync(join(ROOT, ...path.split("/")).replaceAll("/", sep), "utf8");
}
