import { isText, projectFiles, textOfFile } from "./files";

const texts = projectFiles().filter(isText);

test("the files of the project are found", () => {
  expect(texts).toEqual(expect.arrayContaining(["package.json", "src/core/check.ts", "tests/meta/tree.test.ts"]));
});

/** Made of pieces, so that this file does not find itself. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  "a path of one machine": new RegExp(`(?<![\\w.-])/(?:${["ho" + "me", "ro" + "ot", "wo" + "rk"].join("|")})/\\w`),
  "a path of one person on Windows": new RegExp(`[A-Z]:\\\\${"Us" + "ers"}\\\\`),
  "a package registry": new RegExp(
    `https?://[^/\\s"]*(?:${["regi" + "stry", "artifac" + "tory", "nex" + "us"].join("|")})`,
  ),
  "something left to do": new RegExp(`\\b(?:${["TO" + "DO", "FIX" + "ME", "HA" + "CK"].join("|")})\\b`),
  "a test that runs alone": new RegExp(`\\b(?:test|it|describe)\\.${"on" + "ly"}\\b`),
  "a rule of the linter switched off": new RegExp(
    `eslint-${"dis" + "able"}|@ts-${"ig" + "nore"}|@ts-no${"ch" + "eck"}`,
  ),
  "the mark of a merge": new RegExp(`^(?:${"<".repeat(7)}|${">".repeat(7)}) `, "m"),
};

test.each(Object.entries(FORBIDDEN))("no file holds %s", (_, pattern) => {
  const found = texts.flatMap((path) => {
    const match = pattern.exec(textOfFile(path));
    return match === null ? [] : [`${path}: ${match[0]}`];
  });
  expect(found).toEqual([]);
});

test("the versions of package, lock file, manifest and changelog agree", () => {
  const versionOf = (path: string, pattern: RegExp) => pattern.exec(textOfFile(path))?.[1];
  const version = versionOf("package.json", /"version": "([^"]+)"/);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(versionOf("package-lock.json", /"version": "([^"]+)"/)).toBe(version);
  expect(versionOf("manifest.xml", /<Version>([^<]+)<\/Version>/)).toBe(`${version ?? ""}.0`);
  expect(versionOf("CHANGELOG.md", /^## (\d+\.\d+\.\d+)/m)).toBe(version);
});
