import { join } from "node:path";
import type { FailureCode } from "../../src/core/outcome";
import type { Role } from "../../src/core/identity";
import type { UncheckedReason } from "../../src/core/costing/reading";
import { catalogueFor } from "../../src/locales";
import { commandLineCatalogueFor } from "../../src/locales/command-line";
import { rules } from "../../src/rules";
import { filesBelow, ROOT, textOfFile } from "../meta/files";

const chinese = commandLineCatalogueFor("zh-CN");
const english = commandLineCatalogueFor("en");
const keys = Object.keys(chinese);

const placeholders = (template: string | undefined): readonly string[] =>
  [...new Set(template?.match(/\{\w+\}/g))].sort();

test("the pages carry no words of the command line, and it has all of theirs", () => {
  const own = keys.filter((key) => !(key in catalogueFor("zh-CN")));
  expect(own.length).toBeGreaterThan(40);
  expect(own.filter((key) => !key.startsWith("cli/"))).toEqual([]);
  expect(Object.keys(catalogueFor("en")).filter((key) => key.startsWith("cli/"))).toEqual([]);
});

test("both languages have the same keys", () => {
  expect(Object.keys(english).sort()).toEqual([...keys].sort());
});

test.each(keys)("%s: the same placeholders in both languages, and words in each", (key) => {
  expect(placeholders(english[key])).toEqual(placeholders(chinese[key]));
  expect(english[key]?.trim()).not.toBe("");
  expect(chinese[key]?.trim()).not.toBe("");
});

test("Chinese texts are Chinese, and English ones hold Chinese only where it is the name of something", () => {
  const plain = keys.filter((key) => /[\u4e00-\u9fff]/.test(english[key] ?? ""));
  // Units, titles of forms and 中文 itself are Chinese in any language.
  for (const key of plain) expect((english[key] ?? "").replace(/[^\u4e00-\u9fff]/g, "").length).toBeLessThan(40);
  const foreign = keys
    .filter((key) => key !== "pane/other-language")
    .filter(
      (key) =>
        /\p{L}/u.test((chinese[key] ?? "").replace(/\{\w+\}/g, "")) && !/\p{Script=Han}/u.test(chinese[key] ?? ""),
    );
  expect(foreign).toEqual([]);
});

const sources = filesBelow(join(ROOT, "src"))
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("locales/"))
  .map((path) => ({ path, text: textOfFile(`src/${path}`) }));

/** The families of keys that the program's own texts have; those of rules bear the names of rules. */
const families = [...new Set(keys.map((key) => key.slice(0, key.indexOf("/"))))].filter(
  (family) => !rules.some(({ id }) => id.startsWith(`${family}/`)),
);

test("every key that the program names has its words", () => {
  const literal = new RegExp(`["'\`]((?:${families.join("|")})/[a-z0-9-]+)["'\`]`, "g");
  const unknown = sources.flatMap(({ path, text }) =>
    Array.from(text.matchAll(literal), ([, key]) => key ?? "")
      .filter((key) => !(key in chinese))
      .map((key) => `${path}: ${key}`),
  );
  expect(unknown).toEqual([]);
});

test("every key is named somewhere: no words that nobody reads", () => {
  const all = sources.map(({ text }) => text).join("\n");
  const prefixes = Array.from(all.matchAll(/`([a-z]+\/[a-z-]*)\$\{/g), ([, prefix]) => prefix ?? "");
  const unread = keys
    .filter((key) => families.some((family) => key.startsWith(`${family}/`)))
    .filter((key) => !all.includes(`"${key}"`) && !prefixes.some((prefix) => prefix !== "" && key.startsWith(prefix)));
  expect(unread).toEqual([]);
});

test("keys that are put together have their words, whatever they are put together of", () => {
  const roles: Record<Role, true> = {
    amount: true,
    total: true,
    indicator: true,
    result: true,
    count: true,
    price: true,
    share: true,
  };
  const codes: Record<FailureCode, true> = {
    "not-found": true,
    "not-a-workbook": true,
    encrypted: true,
    "too-large": true,
    damaged: true,
    changed: true,
    protected: true,
    "missing-sheet": true,
    "cell-editing": true,
    unsupported: true,
    "not-a-profile": true,
    "no-label": true,
    host: true,
  };
  const reasons: Record<UncheckedReason, true> = {
    "no-calculation": true,
    "document-number": true,
    approximate: true,
    "not-understood": true,
    "standard-alone": true,
    "malformed-number": true,
  };
  const made = [
    ...Object.keys(roles).map((role) => `diagnosis/if-${role}`),
    ...Object.keys(codes).map((code) => `failure/${code}`),
    ...Object.keys(reasons).map((reason) => `unchecked/${reason}`),
    ...["error", "warning", "info"].map((severity) => `cli/${severity}`),
    ...rules.flatMap(({ id }) => [`${id}/title`, `${id}/broken`, `${id}/why`]),
  ];
  expect(made.filter((key) => !(key in chinese))).toEqual([]);
});
