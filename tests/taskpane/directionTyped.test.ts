import { moneySourcesIn } from "../../src/app/moneySources";
import { readDirection, type TypedDirection } from "../../src/taskpane/directionTyped";
import { overallForm, report } from "./reports";

const typed = (more: Partial<TypedDirection> = {}): TypedDirection => ({
  name: "养老服务",
  fundName: "",
  amount: "",
  parts: [],
  source: "",
  ...more,
});

const parts = (...lines: readonly (readonly [name: string, amount: string])[]) =>
  lines.map(([name, amount], index) => ({ id: index + 1, name, amount }));

const one = { name: "一般公共预算拨款", amount: "90", pays: true };
const other = { name: "政府性基金拨款", amount: "10", pays: true };
const none = { name: "其他资金", amount: "", pays: false };

const read = (more: Partial<TypedDirection>, sources = [one, none]) => readDirection(typed(more), "万元", sources);

test("what is typed is asked for without blanks and blank lines", () => {
  const lines = parts([" 食堂 ", " 7 "], ["", " "], ["体检", ""]);
  expect(read({ name: " 养老服务 ", amount: " 9 ", parts: lines }).wanted).toEqual({
    kind: "add-direction",
    name: "养老服务",
    fundName: "",
    amount: "9",
    parts: [
      { name: "食堂", amount: "7" },
      { name: "体检", amount: "" },
    ],
    source: "",
  });
});

test.each<[string, string, readonly (readonly [string, string])[], string | undefined, string | undefined, number]>([
  [
    "amounts of one unit",
    "",
    [
      ["甲", "7"],
      ["乙", "0.3"],
    ],
    "7.3万元",
    undefined,
    0,
  ],
  [
    "amounts of several units",
    "",
    [
      ["甲", "7"],
      ["乙", "3000元"],
    ],
    "7.3万元",
    undefined,
    0,
  ],
  [
    "more than the items",
    "10万元",
    [
      ["甲", "7"],
      ["乙", "2"],
    ],
    "9万元",
    "1万元",
    0,
  ],
  [
    "less than the items",
    "8",
    [
      ["甲", "7"],
      ["乙", "2"],
    ],
    "9万元",
    "1万元",
    0,
  ],
  [
    "the same",
    "90000元",
    [
      ["甲", "7"],
      ["乙", "2"],
    ],
    "9万元",
    undefined,
    0,
  ],
  [
    "an item without an amount",
    "",
    [
      ["甲", "7"],
      ["乙", ""],
    ],
    "7万元",
    undefined,
    1,
  ],
  ["no amounts", "10", [["甲", ""]], undefined, undefined, 1],
])("%s: the sum and what it differs by", (_, amount, lines, sum, difference, open) => {
  expect(read({ amount, parts: parts(...lines) })).toMatchObject({ sum, difference, open });
});

test.each<[string, Partial<TypedDirection>]>([
  ["no name", { name: " " }],
  ["an amount that is none", { amount: "很多" }],
  ["an amount below nothing", { amount: "-3" }],
  ["an item that has no name", { parts: parts(["", "3"]) }],
  ["an item named twice", { parts: parts(["食堂", "3"], ["食 堂", "4"]) }],
  ["an item whose amount is none", { parts: parts(["食堂", "3个"]) }],
])("%s: nothing is asked for yet", (_, more) => {
  expect(read(more).wanted).toBeUndefined();
});

test("what is wrong is told of its line", () => {
  const { names, amounts } = read({ parts: parts(["甲", "3"], ["甲", "4"], ["", "5"], ["乙", "少"]) });
  expect([[...names], [...amounts]]).toEqual([
    [
      [2, "twice"],
      [3, "unnamed"],
    ],
    [4],
  ]);
});

test.each<[string, Partial<TypedDirection>, (typeof one)[], boolean]>([
  ["several pay", { amount: "3" }, [one, other, none], true],
  ["several pay, and the items have amounts", { parts: parts(["甲", "3"]) }, [one, other], true],
  ["several pay, and one is chosen", { amount: "3", source: "其他资金" }, [one, other, none], false],
  ["only one pays", { amount: "3" }, [one, none], false],
  ["there is no money", {}, [one, other], false],
  ["the amount is nothing", { amount: "0" }, [one, other], false],
  ["there are no sources", { amount: "3" }, [], false],
])("%s: whether a source must be chosen", (_, more, sources, isMissing) => {
  const { wanted, isSourceMissing } = read(more, sources);
  expect([isSourceMissing, wanted === undefined]).toEqual([isMissing, isMissing]);
});

test("the sources are those that 附表1 prints", () => {
  const overall = overallForm({ generalPublicBudget: ["一般公共预算拨款", "90"], otherFunds: ["其他资金", "0"] });
  expect(moneySourcesIn(report([], { forms: [overall] }))).toEqual([
    one,
    { name: "其他资金", amount: "0", pays: false },
  ]);
  expect(moneySourcesIn(report([]))).toEqual([]);
  expect(moneySourcesIn(report([], { forms: [{ ...overall, edition: "document-88" }] }))).toEqual([]);
});
