import type { Injection } from "../../bench/accuracy/case";
import { sameContent } from "../../bench/accuracy/contents";
import { corrupted } from "../../bench/accuracy/cases";
import type { Edit, Finding, Report } from "../../bench/accuracy/report";
import { score, type Score } from "../../bench/accuracy/score";
import { summarize } from "../../bench/accuracy/summary";

const WRONG = "2次*73.5（万元/次）=7万元";
const RIGHT = "2次*3.5（万元/次）=7万元";
const text: Injection = {
  kind: "insertion",
  cells: [{ sheet: "附表3-1", address: "E27", wrong: WRONG, right: RIGHT }],
};
const amount: Injection = {
  kind: "substitution",
  cells: [{ sheet: "附表2", address: "C7", wrong: 9, right: 6 }],
};

function finding(address: string, fixes: readonly (readonly [confidence: number, ...edits: Edit[]])[]): Finding {
  const [sheet = "", cell = ""] = address.split("!");
  return {
    rule: "costing/arithmetic",
    severity: "error",
    outcome: "fail",
    message: "",
    suspect: { sheet, address: cell },
    related: [],
    fixes: fixes.map(([confidence, ...edits]) => ({ title: "", confidence, edits })),
  };
}

function edit(address: string, before: string | number | null, after: string | number | null): Edit {
  const [sheet = "", cell = ""] = address.split("!");
  return { sheet, address: cell, before, after };
}

const judge = (injections: readonly Injection[], ...findings: Finding[]): Score =>
  score({ injections }, { file: "", findings } satisfies Report);

const mend = edit("附表3-1!E27", WRONG, RIGHT);

test("the right value first", () => {
  expect(judge([text], finding("附表3-1!E27", [[0.97, mend]]))).toEqual({
    detected: true,
    cellFirst: true,
    cellAmongThree: true,
    valueFirst: true,
    valueAmongThree: true,
    confidence: 0.97,
    mended: true,
    alarms: 1,
  });
});

test("the right value second, and a wrong one first", () => {
  const wrong = edit("附表3-1!E27", WRONG, "2次*73.5（万元/次）=147万元");
  expect(
    judge(
      [text],
      finding("附表3-1!E27", [
        [0.6, wrong],
        [0.3, mend],
      ]),
    ),
  ).toMatchObject({
    cellFirst: true,
    valueFirst: false,
    valueAmongThree: true,
    mended: false,
  });
});

test("another cell first", () => {
  const elsewhere = finding("附表3-1!D27", [
    [0.6, edit("附表3-1!D27", 7, 147)],
    [0.3, mend],
  ]);
  expect(judge([text], elsewhere)).toMatchObject({ detected: true, cellFirst: false, cellAmongThree: true });
  expect(judge([text])).toMatchObject({ detected: false, cellFirst: false, confidence: undefined, alarms: 0 });
});

test("a repair that changes another cell too spoils something", () => {
  const more = edit("附表3-1!D27", 7, 8);
  expect(judge([text], finding("附表3-1!E27", [[0.9, mend, more]]))).toMatchObject({
    valueFirst: false,
    mended: false,
  });
  const same = edit("附表3-1!D27", 7, "7");
  expect(judge([text], finding("附表3-1!E27", [[0.9, mend, same]]))).toMatchObject({ valueFirst: true, mended: true });
});

test("two errors are mended only when both are", () => {
  const first = finding("附表3-1!E27", [[0.9, mend]]);
  const second = finding("附表2!C7", [[0.9, edit("附表2!C7", 9, 6)]]);
  expect(judge([text, amount], first, second)).toMatchObject({ valueFirst: true, mended: true });
  expect(judge([text, amount], first)).toMatchObject({ valueFirst: true, mended: false });
});

test("findings that do no arithmetic do not count", () => {
  const review: Finding = { ...finding("附表3-1!E9", []), rule: "indicator/odd-sign" };
  expect(judge([], review).alarms).toBe(0);
  expect(judge([], finding("附表3-1!E9", [])).alarms).toBe(1);
  expect(judge([], { ...finding("附表3-1!E9", []), outcome: "review" }).alarms).toBe(0);
});

const doubled: Injection = {
  kind: "duplicated-row",
  cells: [],
  row: { sheet: "附表3-1", row: 25, last: 34, column: "D", amount: "2.04" },
};

test("a doubled row is deleted or emptied, either of the two", () => {
  const remove = (row: number): Edit => ({ sheet: "附表3-1", row, delete: true });
  expect(judge([doubled], finding("附表3-1!D25", [[0.9, remove(25)]]))).toMatchObject({
    cellFirst: true,
    valueFirst: true,
  });
  expect(judge([doubled], finding("附表3-1!D24", [[0.9, remove(24)]]))).toMatchObject({
    cellFirst: true,
    mended: true,
  });
  const emptied = [edit("附表3-1!D25", 2.04, null), edit("附表3-1!E25", "…", null)];
  expect(judge([doubled], finding("附表3-1!D25", [[0.9, ...emptied]]))).toMatchObject({ mended: true });
  expect(judge([doubled], finding("附表3-1!D26", [[0.9, remove(26)]]))).toMatchObject({
    cellFirst: false,
    mended: false,
  });
  const zero = edit("附表3-1!D25", 2.04, 0);
  expect(judge([doubled], finding("附表3-1!D25", [[0.9, zero]]))).toMatchObject({ cellFirst: true, valueFirst: false });
});

const missing: Injection = {
  kind: "missing-row",
  cells: [],
  row: {
    sheet: "附表3-1",
    row: 24,
    last: 32,
    column: "D",
    amount: "2.04",
    totals: [{ sheet: "附表3-1", address: "D33" }],
  },
};

test("a missing row is inserted with its amount", () => {
  const insert: Edit = { sheet: "附表3-1", row: 25, insert: true };
  const filled = (value: number) => [insert, edit("附表3-1!D25", null, value)];
  expect(judge([missing], finding("附表3-1!D33", [[0.9, ...filled(2.04)]]))).toMatchObject({
    cellFirst: true,
    mended: true,
  });
  expect(judge([missing], finding("附表3-1!D33", [[0.9, ...filled(3)]]))).toMatchObject({
    cellFirst: true,
    valueFirst: false,
  });
  expect(judge([missing], finding("附表3-1!D20", [[0.9, edit("附表3-1!D20", 1, 3.04)]]))).toMatchObject({
    cellFirst: false,
    cellAmongThree: false,
    valueFirst: false,
  });
});

test("contents are the same when their numbers and units are", () => {
  expect(sameContent(3.5, "3.50")).toBe(true);
  expect(sameContent("5次*6000（元/次）=3万元", "5次*0.6（万元/次）=3万元")).toBe(true);
  expect(sameContent("5次*0.6（元/次）=3万元", "5次*0.6（万元/次）=3万元")).toBe(false);
  expect(sameContent("12,000", 12000)).toBe(true);
  expect(sameContent(null, 0)).toBe(false);
  expect(sameContent("据实结算", "据实")).toBe(false);
});

test("calibration compares confidence with what was right", () => {
  const right = judge([text], finding("附表3-1!E27", [[0.95, mend]]));
  const wrong = judge([amount], finding("附表3-1!E27", [[0.95, mend]]));
  const summary = summarize([right, wrong]);
  expect(summary.confident).toBe(1);
  expect(summary.confidentRight).toBe(0.5);
  expect(summary.calibrationError).toBeCloseTo(0.45);
  expect(summary.meanError).toBeCloseTo(0.45);
  expect(summarize([]).detected).toBeUndefined();
});

test("whoever repeats the truth is right about everything", () => {
  for (const mixture of ["natural", "two", "three", "sample"] as const) {
    for (let number = 520; number < 540; number++) {
      const { injections } = corrupted(mixture, number);
      const findings = injections.map((injection) => {
        const place = suspectOf(injection);
        return finding(place, [[0.95, ...truth(injection)]]);
      });
      expect(judge(injections, ...findings)).toMatchObject({ cellFirst: true, valueFirst: true, mended: true });
      const [, ...others] = findings;
      expect(judge(injections, ...others).mended).toBe(false);
    }
  }
});

function suspectOf({ cells, row, kind }: Injection): string {
  const [cell] = kind === "missing-row" ? (row?.totals ?? []) : cells;
  if (cell !== undefined) return `${cell.sheet}!${cell.address}`;
  return `${row?.sheet ?? ""}!${row?.column ?? ""}${row?.row ?? 0}`;
}

function truth({ cells, row, kind }: Injection): readonly Edit[] {
  if (row === undefined) {
    return cells.map(({ sheet, address, wrong, right }) => edit(`${sheet}!${address}`, wrong, right));
  }
  if (kind === "duplicated-row") return [{ sheet: row.sheet, row: row.row, delete: true }];
  const made = row.row + 1;
  return [{ sheet: row.sheet, row: made, insert: true }, edit(`${row.sheet}!${row.column}${made}`, null, row.amount)];
}
