/**
 * Folds full-width characters onto their plain forms and every blank onto a space. One UTF-16 unit stays one unit, so
 * that a place found in the folded text is the same place in the original.
 */
export function foldCharacters(text: string): string {
  let folded = "";
  let kept = 0;
  // Every label and text passes here: a loop over codes is several times as fast as a pattern.
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    const plain = plainCode(code);
    if (plain === code) continue;
    folded += text.slice(kept, place) + String.fromCharCode(plain);
    kept = place + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const ZERO_WIDTH_SPACE = 0x200b;
const LAST_ASCII = 0x7e;
const FIRST_COMMON_HAN = 0x4e00;
const LAST_COMMON_HAN = 0x9fff;

function plainCode(code: number): number {
  if (code >= FIRST_COMMON_HAN && code <= LAST_COMMON_HAN) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code <= LAST_ASCII) return code >= SPACE || code === LINE_FEED || !BLANKS.has(code) ? code : SPACE;
  return OTHERS.get(code) ?? (BLANKS.has(code) ? SPACE : code);
}

/** What a pattern calls a blank. */
const BLANKS: ReadonlySet<number> = new Set(
  Array.from(
    "\t\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF",
    (blank) => blank.charCodeAt(0),
  ),
);

/** ￥, and the dashes that stand for a minus. */
const OTHERS: ReadonlyMap<number, number> = new Map(
  Object.entries({ "￥": "¥", "−": "-", "﹣": "-" }).map(([one, plain]) => [one.charCodeAt(0), plain.charCodeAt(0)]),
);

/** A text without any blank and with plain forms of its characters: what two spellings of one label share. */
export function foldLabel(text: string): string {
  let folded = "";
  let kept = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    const plain = plainCode(code);
    const isBlank = plain === SPACE || plain === LINE_FEED || plain === ZERO_WIDTH_SPACE;
    if (plain === code && !isBlank) continue;
    folded += isBlank ? text.slice(kept, place) : text.slice(kept, place) + String.fromCharCode(plain);
    kept = place + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** Whether a Chinese character stands in a text: figures, codes and rules do not have one. */
export function hasHan(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= FIRST_COMMON_HAN && code <= LAST_COMMON_HAN) return true;
    // 〇, 々 and the rare ones.
    if (code > LAST_ASCII && HAN.test(text)) return true;
  }
  return false;
}

const HAN = /\p{Script=Han}/u;

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
