import type { PlainKind, Token } from "./token";
import { flatMapped } from "../flatMapped";

type Spelled = PlainKind | "weak" | "strong";

const SPELLED: Readonly<Record<Spelled, readonly string[]>> = {
  times: ["乘以", "乘", "*", "@", "×", "✕", "✖", "╳", "∗", "✱", "x", "X", "·", "•", "∙", "⋅", "・", "\uF0B4"],
  divide: ["除以", "÷", "/", "∕", "⁄"],
  plus: ["加上", "+"],
  minus: ["减去", "扣除", "扣减", "抵扣", "抵减", "冲减", "-", "–"],
  equals: ["等于", "=", "＝"],
  nearly: ["≈", "≒", "≌"],
  percent: ["%", "﹪"],
  permille: ["‰"],
  percentOf: ["百分之"],
  open: ["(", "[", "{", "〔", "【", "（", "﹙", "⟨"],
  close: [")", "]", "}", "〕", "】", "）", "﹚", "⟩"],
  range: ["~", "～", "—", "至"],
  total: [
    ...[
      "合计",
      "共计",
      "总计",
      "总共",
      "一共",
      "共需",
      "共须",
      "共用",
      "共花",
      "总费用",
      "总金额",
      "总额",
      "总价",
      "累计",
    ],
    ...["合共", "总需", "总投资", "总造价", "总预算", "总经费", "总成本", "总支出", "费用合计", "全年共", "总数"],
  ],
  subtotal: ["小计"],
  thereof: ["其中"],
  consistsOf: ["包括", "包含", "分别为", "构成"],
  about: [
    "左右",
    "大约",
    "大概",
    "约",
    "上下",
    "不超过",
    "不低于",
    "不少于",
    "至少",
    "最多",
    "至多",
    "≤",
    "≥",
    "<",
    ">",
  ],
  weak: [",", "、"],
  strong: [";", "。", "\n"],
};

/** The longest spelling that fits wins. */
const SPELLINGS = flatMapped(Object.entries(SPELLED) as [Spelled, readonly string[]][], ([kind, spellings]) =>
  spellings.map((spelling) => ({ kind, spelling })),
).sort((one, other) => other.spelling.length - one.spelling.length);

const BY_FIRST = new Map<string, typeof SPELLINGS>();
for (const one of SPELLINGS) {
  const first = one.spelling.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), one]);
}

/** Figures, signs and the like, before which 约 and 共 mean what they say. */
const FIGURES_AHEAD = /^[\s:¥为需计有]{0,3}[\d.一二两三四五六七八九十]/;

/** The sign or keyword that begins at an offset of a folded text. */
export function spelledAt(folded: string, start: number, insideWord: boolean): Token | undefined {
  const first = folded.charAt(start);
  if (CONTEXTUAL.has(first)) return contextual(folded, start);
  const found = BY_FIRST.get(first)?.find(({ spelling }) => folded.startsWith(spelling, start));
  if (found === undefined || !meansIt(found.spelling, folded, start, insideWord)) return undefined;
  const { kind, spelling } = found;
  const span = { start, end: start + spelling.length };
  return kind === "weak" || kind === "strong" ? { kind: "separator", strength: kind, span } : { kind, span };
}

const CONTEXTUAL: ReadonlySet<string> = new Set("共余多近");

/** Some spellings mean something else inside words: a letter x in a name, 约 in 合约, 至 between dates. */
function meansIt(spelling: string, folded: string, start: number, insideWord: boolean): boolean {
  const before = folded.charAt(start - 1);
  if (spelling === "x" || spelling === "X") return !(insideWord && /[A-Za-z]/.test(before));
  if (spelling === "约") return isAboutFigures(folded, start);
  if (spelling === "至") return /[\d元人次天万%]/.test(before) && /\d/.test(folded.charAt(start + 1));
  return true;
}

/** 预约, 合约, 节约 say nothing about figures. */
function isAboutFigures(folded: string, start: number): boolean {
  return (
    !/[预签合节条制公特契履违邀解集]/.test(folded[start - 1] ?? "") &&
    FIGURES_AHEAD.test(folded.slice(start + 1, start + 6))
  );
}

/** Single characters that mean something only beside figures: 共5万元, 50余人, 20多次, 近50人. */
function contextual(folded: string, start: number): Token | undefined {
  const character = folded.charAt(start);
  const span = { start, end: start + 1 };
  if (character === "共") {
    const counts = !/[公中]/.test(folded[start - 1] ?? "") && FIGURES_AHEAD.test(folded.slice(start + 1, start + 6));
    const found = (BY_FIRST.get("共") ?? []).find(({ spelling }) => folded.startsWith(spelling, start));
    if (found !== undefined) return { kind: "total", span: { start, end: start + found.spelling.length } };
    return counts ? { kind: "total", span } : undefined;
  }
  const isBehind = /[\d十百千万]/.test(folded[start - 1] ?? "");
  if (character === "近") return /^\d/.test(folded.slice(start + 1)) ? { kind: "about", span } : undefined;
  return isBehind ? { kind: "about", span } : undefined;
}
