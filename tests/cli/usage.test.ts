import { SAMPLE } from "../fixtures/sample";
import { gouji, temporaryFolder } from "./harness";

const folder = temporaryFolder();

test.each([
  ["no command", [], ""],
  ["an unknown command", ["prüfe"], "prüfe"],
  ["no file", ["check"], ""],
  ["no file to read", ["read"], ""],
  ["two files to read", ["read", SAMPLE, SAMPLE], ""],
  ["no file to fix", ["fix"], ""],
  ["two files to fix", ["fix", SAMPLE, SAMPLE, "--output", "x"], ""],
  ["no output", ["fix", SAMPLE], "--output"],
  ["no document", ["import"], ""],
  ["two documents", ["import", SAMPLE, SAMPLE, "--output", "x.xlsx"], ""],
  ["no workbook to import into", ["import", SAMPLE], "--output"],
  ["another ending for an imported workbook", ["import", SAMPLE, "--output", "x.xlsm"], "x.xlsm"],
  ["an option that import has not", ["import", SAMPLE, "--output", "x.xlsx", "--safe"], "--safe"],
  ["an unknown option", ["check", SAMPLE, "--colour"], "--colour"],
  ["an option of another command", ["read", SAMPLE, "--safe"], "--safe"],
  ["an option without its value", ["check", SAMPLE, "--format"], "--format"],
  ["a switch with a value", ["fix", SAMPLE, "--output", "x", "--safe=yes"], "--safe"],
  ["an unknown format", ["check", SAMPLE, "--format", "xml"], "xml"],
  ["a format of another command", ["read", SAMPLE, "--format", "jsonl"], "jsonl"],
  ["an unknown language", ["check", SAMPLE, "--lang", "de"], "de"],
  ["two choices", ["fix", SAMPLE, "--output", "x", "--safe", "--rule", "costing/sum"], "--rule"],
])("%s is wrong usage: 2, words on the error stream, no report", async (_, words, piece) => {
  const ran = await gouji(...words);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.error).toContain(piece);
  expect(ran.error).toMatch(/[\u4e00-\u9fff]/);
});

test.each([
  ["--lang", "en"],
  ["--lang=en", ""],
])("wrong usage is told in the language that was asked for: %s %s", async (...language) => {
  const { error } = await gouji("check", SAMPLE, "--colour", ...language.filter((word) => word !== ""));
  expect(error).toContain("There is no option");
});

test("a report that cannot be written is told in the language too", async () => {
  const { error } = await gouji("check", SAMPLE, "--lang", "en", "--output", folder.path("no/such/file"));
  expect(error).toContain("cannot be written");
});

test.each([["--help"], ["-h"], ["help"], ["check", "--help"], ["fix", "-h"], ["import", "-h"]])(
  "%s %s shows the usage",
  async (...words) => {
    const ran = await gouji(...words.filter((word) => typeof word === "string"));
    expect(ran).toMatchObject({ code: 0, error: "" });
    for (const command of ["gouji check", "gouji read", "gouji fix", "gouji import"])
      expect(ran.out).toContain(command);
  },
);

test.each([
  ["zh-CN", "项目支出绩效目标表的，照它们的版式加一张", "由哪一项承担"],
  ["en", "where directions have project forms", "which one pays for it"],
])("the usage says in %s what form a direction gets, and who pays", async (language, form, source) => {
  const { out } = await gouji("add-direction", "--help", "--lang", language);
  const told = out.slice(out.indexOf("gouji add-direction"), out.indexOf("gouji import"));
  expect(told).toContain("--source");
  expect(told.replace(/\s+/g, language === "en" ? " " : "")).toContain(form);
  expect(told).toContain(source);
});
