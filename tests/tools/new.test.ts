import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scaffold } from "../../tools/new/main";
import { ROOT } from "../meta/files";

jest.setTimeout(240_000);

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "new-"));
  for (const path of ["src", "jest.config.cjs", "tsconfig.json", "package.json"]) {
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function run(...words: string[]): { readonly code: number; readonly said: string } {
  const said: string[] = [];
  const code = scaffold(root, words, (line) => said.push(line));
  return { code, said: said.join("\n") };
}

function tool(name: string, ...words: string[]): { readonly status: number | null; readonly output: string } {
  const command = join(root, "node_modules/.bin", name);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd: root, encoding: "utf8" });
  return { status, output: `${stdout}${stderr}` };
}

test("an edition and a rule are scaffolded with their tests, and both pass as they are, types included", () => {
  expect(run("form", "my-city", "--title", "我市项目支出绩效目标申报表")).toMatchObject({ code: 0 });
  expect(run("rule", "wording/my-rule", "--title", "目标写得具体")).toMatchObject({ code: 0 });
  expect(readFileSync(join(root, "src/forms/project-target/my-city.ts"), "utf8")).toContain('edition: "my-city"');
  const tests = ["tests/forms/my-city.test.ts", "tests/conformance/wording-my-rule.test.ts"];
  const tested = tool("jest", "--rootDir", root, ...tests);
  expect(tested.output).toContain("5 passed, 5 total");
  expect(tested.status).toBe(0);
  const typed = tool("tsc", "--noEmit", "-p", ".");
  expect(typed.output).toBe("");
  expect(typed.status).toBe(0);
});

test.each([
  ["a name that exists", ["form", "shanghai"], "exists already"],
  ["a rule that exists", ["rule", "costing/arithmetic"], "exists already"],
  ["a name that is no file name", ["form", "我市"], "no name for a file"],
  ["an unknown family", ["rule", "poetry/rhyme"], "no id of a rule"],
  ["an unknown option", ["form", "other-city", "--colour", "red"], "--colour"],
  ["no name", ["form"], "npm run new"],
  ["an unknown kind", ["poem", "other-city"], "npm run new"],
  ["a title that would break the file", ["form", "other-city", "--title", '"'], "no quotes"],
])("refused in words, with nothing written: %s", (_, words, sentence) => {
  const before = readFileSync(join(root, "src/forms/project-target/index.ts"), "utf8");
  const { code, said } = run(...words);
  expect([code, said]).toEqual([2, expect.stringContaining(sentence)]);
  expect(readFileSync(join(root, "src/forms/project-target/index.ts"), "utf8")).toBe(before);
  expect(existsSync(join(root, "src/forms/project-target/other-city.ts"))).toBe(false);
});
