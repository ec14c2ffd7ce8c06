import fc from "fast-check";
import { chainOf } from "../../../src/core/costing/chain";
import { piecesOf } from "../../../src/core/costing/pieces";
import { readCosting } from "../../../src/core/costing/reading";
import { calculation } from "../../fixtures/calculations";

const cut = (text: string): string => {
  const pieces = piecesOf(text, readCosting(text, { unit: "万元" }));
  return pieces
    .map(({ kind, span }) =>
      kind === "plain" ? text.slice(span.start, span.end) : `<${kind} ${text.slice(span.start, span.end)}>`,
    )
    .join("");
};

test.each([
  ["2次*73.5（万元/次）=7万元", "<count 2><unit 次>*<price 73.5>（<unit 万元>/<unit 次>）=<result 7><unit 万元>"],
  [
    "50人，每人每天100元，共计5天",
    "<count 50><unit 人>，每<unit 人>每<unit 天><price 100><unit 元>，共计<count 5><unit 天>",
  ],
  ["工资总额200万元的8%=16万元", "工资总额<result 200><unit 万元>的<share 8>%=<result 16><unit 万元>"],
  ["677,00元*2", "<malformed 677,00>元*2"],
  ["据实结算", "据实结算"],
])("%s is cut into its pieces", (text, pieces) => {
  expect(cut(text)).toBe(pieces);
});

test("the pieces of any text give it again, without a gap", () => {
  const written = calculation.map(({ text }) => text);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), written), (text) => {
      let at = 0;
      for (const { span } of piecesOf(text, readCosting(text, { unit: "万元" }))) {
        expect(span.start).toBe(at);
        expect(span.end).toBeGreaterThan(at);
        at = span.end;
      }
      expect(at).toBe(text.length);
    }),
  );
});

test.each([
  ["2次*73.5（万元/次）=7万元", ["2次 × 73.5万元/次", "147万元", "≠", "7万元"]],
  ["10人*5000元/人=5万元", ["10人 × 5000元/人", "5万元", "=", "5万元"]],
  ["3人*1.67万元/人=5万元", ["3人 × 1.67万元/人", "5.01万元", "≈", "5万元"]],
  ["(3+2)人*2万元/人-1万元=9万元", ["(3人 + 2人) × 2万元/人 − 1万元", "9万元", "=", "9万元"]],
  ["100万元*30%=30万元", ["100万元 × 30%", "30万元", "=", "30万元"]],
  ["100万元/4=25万元", ["100万元 ÷ 4", "25万元", "=", "25万元"]],
  ["2.5万亩*4元/亩=10万元", ["2.5万亩 × 4元/亩", "10万元", "=", "10万元"]],
])("%s is shown as a chain", (text, [calculation, computed, relation, stated]) => {
  const [equation] = readCosting(text, { unit: "万元" }).equations;
  expect(equation && chainOf(equation, "万元")).toEqual({ calculation, computed, relation, stated });
});
