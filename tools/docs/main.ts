/** Writes the generated pages of the guide, or with `--check` says which are not what the source says. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format } from "prettier";
import { generatedPages } from "./pages";

async function main(check: boolean): Promise<number> {
  let stale = 0;
  for (const [path, page] of generatedPages()) {
    const file = join("docs", path);
    const text = await format(page, { parser: "markdown", printWidth: 120 });
    if (check && current(file) !== text) {
      console.error(`${file} is not what the source says; run npm run docs.`);
      stale += 1;
    }
    if (!check) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return stale > 0 ? 1 : 0;
}

function current(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

void main(process.argv.includes("--check")).then((code) => {
  process.exitCode = code;
});
