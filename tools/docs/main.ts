/** Writes the generated pages of the guide and the metadata of the functions, or with `--check` says which are not what the source says. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format } from "prettier";
import { generatedMetadata, generatedPages } from "./pages";

async function main(check: boolean): Promise<number> {
  let stale = 0;
  for (const { file, content, parser } of generatedFiles()) {
    const text = await format(content, { parser, printWidth: 120 });
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

function generatedFiles() {
  const pages = Array.from(generatedPages(), ([path, content]) => ({
    path: join("docs", path),
    content,
    parser: "markdown",
  }));
  const metadata = Array.from(generatedMetadata(), ([path, content]) => ({
    path: join("assets", path),
    content,
    parser: "json",
  }));
  return [...pages, ...metadata].map(({ path, ...rest }) => ({ file: path, ...rest }));
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
