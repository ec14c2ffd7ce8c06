import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { addressOf } from "../../src/core/a1";
import { cleanDirection, directionSheet, overallSheet } from "../fixtures/department";
import { SAMPLE } from "../fixtures/sample";
import { encryptedFile, gouji, temporaryFolder, type Ran } from "./harness";

const folder = temporaryFolder();

interface Edit {
  readonly sheet: string;
  readonly address: string;
  readonly before: unknown;
  readonly after: unknown;
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly outcome: string;
  readonly fingerprint: string;
  readonly message: string;
  readonly suspect: {
    readonly sheet: string;
    readonly address: string;
    readonly text: string;
    readonly span?: unknown;
  };
  readonly related: readonly { readonly sheet: string; readonly address: string; readonly role: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safety: string;
    readonly confidence: number;
    readonly edits: readonly Edit[];
  }[];
}

interface Checked {
  readonly version: number;
  readonly file: string;
  readonly forms: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Readonly<Record<string, string>>[];
  readonly identities: { readonly checked: number; readonly violated: number };
  readonly error?: { readonly code: string; readonly message: string };
}

/** The report as the contract has it; the tests look whether it is so. */
function jsonOf({ out }: Ran): readonly Checked[] {
  return JSON.parse(out) as readonly Checked[];
}

const overall = overallSheet({ total: 100, sources: [90, 10, null], basic: 60, project: 40 });
const clean = folder.draw("clean.xlsx", { 附表1: overall, 附表3: directionSheet(cleanDirection()) });
const notes = folder.draw("notes.xlsx", { 目录: [["通知"]] });
const encrypted = folder.write("密码.xlsx", encryptedFile());
const text = folder.write("text.xlsx", "附表1,附表2");
const damaged = folder.write("damaged.xlsx", folder.read("clean.xlsx").subarray(0, -30));
const errorsOf = ({ findings }: Checked) => findings.filter(({ severity }) => severity === "error");

describe("the sample as JSON", () => {
  let ran: Awaited<ReturnType<typeof gouji>>;
  let checked: Checked;

  beforeAll(async () => {
    ran = await gouji("check", SAMPLE, "--format", "json");
    const all = jsonOf(ran);
    const [one, ...more] = all;
    if (one === undefined || more.length > 0) throw new Error("not one file");
    checked = one;
  });

  test("leaves with 1 and says nothing beside the report", () => {
    expect([ran.code, ran.error]).toEqual([1, ""]);
  });

  test("names the file as it was given, and its forms", () => {
    expect(checked).toMatchObject({ version: 1, file: SAMPLE });
    const direction = {
      form: "expenditure-direction",
      title: "区级专项资金支出方向绩效目标表",
      year: 2023,
      unit: "万元",
    };
    const expected = [
      {
        form: "department-overall",
        title: "部门整体支出绩效目标表",
        sheet: "附表1",
        range: "A1:F27",
        year: 2023,
        unit: "万元",
      },
      {
        form: "special-fund-summary",
        title: "区级专项资金绩效目标汇总表",
        sheet: "附表2",
        range: "A1:E17",
        year: 2023,
        unit: "万元",
      },
      { ...direction, sheet: "附表3-1", range: "A1:F36" },
      { ...direction, sheet: "附表3-2", range: "A1:F25" },
      { ...direction, sheet: "附表3-3", range: "A1:F28" },
    ];
    expect(checked.forms).toEqual(expected.map((form) => expect.objectContaining(form) as unknown));
  });

  test("has exactly one error: the price in E27 of 附表3-1", () => {
    const [finding, ...more] = errorsOf(checked);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "costing/arithmetic",
      severity: "error",
      outcome: "fail",
      suspect: { sheet: "附表3-1", address: "E27", text: "2次*73.5（万元/次）=7万元", span: [3, 7] },
    });
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{12}$/);
    expect(finding?.message).toContain("2×73.5=147");
    expect(finding?.related).toContainEqual({ sheet: "附表3-1", address: "D27", role: "amount" });
    const [fix] = finding?.fixes ?? [];
    expect(fix?.safety).toBe("judgement");
    expect(fix?.confidence).toBeGreaterThan(0.9);
    expect(fix?.confidence).toBeLessThanOrEqual(1);
    expect(fix?.title).toContain("3.5");
    expect(fix?.edits).toEqual([
      { sheet: "附表3-1", address: "E27", before: "2次*73.5（万元/次）=7万元", after: "2次*3.5（万元/次）=7万元" },
    ]);
  });

  test("says what could not be computed", () => {
    expect(checked.unchecked).toContainEqual({
      sheet: "附表3-2",
      address: "E21",
      reason: expect.stringMatching(/./) as unknown,
    });
    expect(checked.unchecked.some(({ sheet, address }) => sheet === "附表3-1" && address === "E27")).toBe(false);
  });

  test("counts what holds and what does not", () => {
    expect(checked.identities.violated).toBe(1);
    expect(checked.identities.checked).toBeGreaterThan(50);
  });

  test("orders findings by severity, then by confidence, and every one has the shape of the contract", () => {
    const severities = ["error", "warning", "info"];
    const order = checked.findings.map(({ severity }) => severities.indexOf(severity));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    for (const { rule, outcome, suspect, related, fixes } of checked.findings) {
      expect(rule).toMatch(/^[a-z]+\/[a-z-]+$/);
      expect(["fail", "review"]).toContain(outcome);
      expect(suspect.address).toMatch(/^[A-Z]+\d+$/);
      for (const { address, role } of related)
        expect([address, role]).toEqual([expect.stringMatching(/^[A-Z]+\d+$/), expect.any(String)]);
      const confidences = fixes.map(({ confidence }) => confidence);
      expect(confidences).toEqual([...confidences].sort((one, other) => other - one));
    }
  });
});

test("the whole cell as suspect has no span", async () => {
  const picture = directionSheet(cleanDirection({ total: 120 }));
  const ran = await gouji("check", folder.draw("total.xlsx", { 附表3: picture }), "--format", "json");
  const [finding] = jsonOf(ran)[0]?.findings ?? [];
  const address = addressOf({ row: picture.cells.length - 3, column: 3 });
  expect(finding?.suspect).toEqual({ sheet: "附表3", address, text: "120" });
  expect(finding?.fixes[0]?.edits).toEqual([{ sheet: "附表3", address, before: 120, after: 12 }]);
});

describe("exit codes", () => {
  test.each([
    ["a clean workbook", [clean], 0],
    ["errors", [SAMPLE], 1],
    ["a workbook without a form", [notes], 0],
    ["a missing file", [folder.path("missing.xlsx")], 2],
    ["an unreadable file beside errors", [SAMPLE, damaged], 2],
    ["errors beside clean ones", [clean, SAMPLE], 1],
  ])("%s", async (_, files, code) => {
    expect((await gouji("check", ...files)).code).toBe(code);
  });
});

test.each([
  ["not-found", folder.path("缺.xlsx")],
  ["not-a-workbook", text],
  ["encrypted", encrypted],
  ["damaged", damaged],
])("a file that is %s is reported in its place, in words, and the others still are", async (code, file) => {
  const ran = await gouji("check", file, clean, "--format", "json");
  expect(ran.code).toBe(2);
  const [first, second] = jsonOf(ran);
  expect(first).toEqual({ version: 1, file, error: { code, message: expect.stringContaining("。") as unknown } });
  expect(second).toMatchObject({ version: 1, file: clean, identities: { violated: 0 } });
  expect(ran.error).toContain(first?.error?.message ?? "?");
});

test("a workbook without any known form says so once", async () => {
  const [checked] = jsonOf(await gouji("check", notes, "--format", "json"));
  expect(checked?.forms).toEqual([]);
  expect(checked?.findings.filter(({ severity }) => severity === "info")).toEqual([
    expect.objectContaining({
      rule: "structure/no-form",
      suspect: { sheet: "目录", address: "A1", text: "通知" },
      fixes: [],
    }),
  ]);
});

test("jsonl is one object a line, in the order of the files", async () => {
  const ran = await gouji("check", "--format=jsonl", clean, damaged, SAMPLE);
  const lines = ran.out.trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as Checked).file)).toEqual([clean, damaged, SAMPLE]);
  expect(ran.out.endsWith("\n")).toBe(true);
});

test("text names the cell, the rule, the fingerprint, the reason and the repair", async () => {
  const { out, code } = await gouji("check", SAMPLE);
  for (const piece of ["附表3-1!E27", "costing/arithmetic", "2×73.5=147", "2次*3.5（万元/次）=7万元", "附表3-2!E21"]) {
    expect(out).toContain(piece);
  }
  expect(out).toMatch(/[0-9a-f]{12}/);
  expect(code).toBe(1);
});

test("English words, the same names", async () => {
  const english = jsonOf(await gouji("check", SAMPLE, "--format", "json", "--lang", "en"))[0];
  const chinese = jsonOf(await gouji("check", SAMPLE, "--format", "json"))[0];
  expect(english && errorsOf(english)[0]?.message).toContain("but the result written is 7");
  expect(english?.findings.map(({ fingerprint }) => fingerprint)).toEqual(
    chinese?.findings.map(({ fingerprint }) => fingerprint),
  );
  expect((await gouji("check", SAMPLE, "--lang", "en")).out).toContain("1 errors");
});

test.each(["text", "json", "jsonl"])(
  "--output receives the %s report, and the standard output nothing",
  async (format) => {
    const ran = await gouji("check", clean, SAMPLE, "--format", format, "--output", folder.path(`report.${format}`));
    expect(ran).toEqual({ code: 1, out: "", error: "" });
    const plain = await gouji("check", clean, SAMPLE, "--format", format);
    expect(folder.read(`report.${format}`).toString()).toBe(plain.out);
  },
);

test("a report that cannot be written is wrong usage, in words", async () => {
  const ran = await gouji("check", clean, "--output", folder.path("no/such/report.txt"));
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.error).toContain("report.txt");
});

describe("folders", () => {
  const many = folder.path("many");

  beforeAll(() => {
    mkdirSync(`${many}/b/c`, { recursive: true });
    mkdirSync(`${many}/empty`);
    for (const name of ["b/c/2.xlsx", "1.xlsx", "b/3.XLSM"]) copyFileSync(clean, `${many}/${name}`);
    for (const name of ["~$1.xlsx", ".1.xlsx", "readme.txt", "b/a.docx"]) copyFileSync(text, `${many}/${name}`);
  });

  test("are searched through, in a stable order, passing over locks and other files", async () => {
    const ran = await gouji("check", many, "--format", "json");
    expect(jsonOf(ran).map(({ file }) => file.slice(many.length))).toEqual(["/1.xlsx", "/b/3.XLSM", "/b/c/2.xlsx"]);
    expect(ran.code).toBe(0);
  });

  test("without a workbook are told of", async () => {
    const ran = await gouji("check", `${many}/empty`);
    expect(ran.code).toBe(2);
    expect(ran.error).toContain("empty");
  });
});

test.each(["check", "read"])("%s never writes its report over a workbook that it reads", async (command) => {
  const [own = "", link = "", report = ""] = [`${command}-own.xlsx`, `${command}-link.xlsx`, `${command}.txt`].map(
    (name) => folder.path(name),
  );
  copyFileSync(SAMPLE, own);
  symlinkSync(own, link);
  for (const output of [own, link]) {
    const ran = await gouji(command, own, "--output", output);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.error).toContain("另起文件名");
  }
  expect(readFileSync(own)).toEqual(readFileSync(SAMPLE));
  expect((await gouji(command, own, "--output", report)).code).toBeLessThan(2);
  expect(readFileSync(report, "utf8")).not.toBe("");
});
