/**
 * Folds full-width characters onto their plain forms and every blank onto a space. One UTF-16 unit stays one unit, so
 * that a place found in the folded text is the same place in the original.
 */
export function foldCharacters(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\s\uFFE5−﹣]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (character === "￥") return "¥";
    if (character === "−" || character === "﹣") return "-";
    return character === "\n" ? "\n" : " ";
  });
}

/** A text without any blank and with plain forms of its characters: what two spellings of one label share. */
export function foldLabel(text: string): string {
  return foldCharacters(text).replace(/[\s\u200B\uFEFF]/g, "");
}

/**
 * The bare name in a label: 其中：, numbering, a mark for compulsory columns, hints in brackets and the colon fall
 * away, and a year that is spelt out becomes 年度.
 * `  其中：一般公共预算拨款` is 一般公共预算拨款, `支出方向（子项）：` is 支出方向.
 */
export function bareLabel(text: string): string {
  const known = bareLabels.get(text);
  if (known !== undefined) return known;
  const bare = stripped(text);
  if (bareLabels.size >= MOST_REMEMBERED) bareLabels.clear();
  if (text.length <= LONGEST_REMEMBERED) bareLabels.set(text, bare);
  return bare;
}

/** The labels of the forms are asked for again and again; so many are remembered at a time. */
const MOST_REMEMBERED = 5000;
const LONGEST_REMEMBERED = 40;
const bareLabels = new Map<string, string>();

function stripped(text: string): string {
  const label = foldLabel(text)
    .replace(/^(?:其中:?|\*)+/, "")
    .replace(/^(?:[一二三四五六七八九十]+|\d{1,2})[、.](?!\d)/, "")
    .replace(/\([^()]*\)/g, "")
    // 2024年预算数 is this year's, as 年度预算数 is.
    .replace(/^(?:19|20)\d{2}年度?(?=.{0,8}(?:目标|[数额款])$)/, "年度");
  let end = label.length;
  while (end > 0 && /[:*]/.test(label[end - 1] ?? "")) end -= 1;
  return label.slice(0, end);
}

/** A pattern that finds a label in a folded text although blanks stand between its characters. */
export function loosePattern(label: string): string {
  return Array.from(foldLabel(label), (character) => character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("\\s*");
}
