import { foldCharacters, foldLabel } from "../../core/text";

/** A title is a line of its own: longer texts only mention a form. */
const LONGEST_TITLE = 60;
/** A line that may be the first half of a title, such as the name of the place. */
const LONGEST_HALF = 30;

/** 附表1, 附件3-2, 附表三: what numbers a form, alone or before its title. A blank ends the number: 附表1 2023年… */
const LABEL =
  /^\s*(附\s*[表件])\s*(\d{1,3}|[一二三四五六七八九十]{1,3})((?:\s?[-—–―‐‑.]\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3}))*)(?![\d年月.])\s*[:、.]?/;

/** What stands right above a form: whose it is, and the unit of its amounts. */
const HEADING_LINE =
  /^(?:(?:填报|填表|编报|申报|填列|编制|申请|主管|预算|项目)?(?:单位|部门)(?:名称)?(?:\([^()]*\))?[:]|(?:填报|申报|编报)(?:单位|部门)|\(?(?:金额)?单位:?[百万千亿]*元|金额:?[百万千亿]*元|\([百万千亿]*元\)$)/;

/** What stands below a form: who answers for it, when, and remarks. */
const CLOSING_LINE =
  /负责人|签字|签章|签名|填表人|制表人|填报人|经办人|联系人|联系电话|电话:|审核人|复核人|填报日期|填表日期|\d*年\d*月\d*日$|^(?:注|说明|备注|填表说明|填报说明)\d*[:.、]/;

/** A table that goes on says so above each of its parts. */
const CONTINUED = /^\(?续(?:上)?(?:表|前)?\d*\)?$|^附?表[\d一二三四五六七八九十.-]*\(?续\d*\)?$/;

/** A line of a list of contents: dots up to the number of a page. */
const OF_CONTENTS = /(?:[.．·…]{3,}|…)\s*\d+$/;

/** What a line between the tables of a document is there for. */
export type LineKind = "blank" | "label" | "title" | "heading" | "closing" | "continued" | "contents" | "other";

/** The number of a form as it names a sheet: 附表3—1 is 附表3-1; `undefined` for any other text. */
export function labelIn(text: string): string | undefined {
  const match = LABEL.exec(foldCharacters(text));
  if (match === null) return undefined;
  const [, word = "", number = "", parts = ""] = match;
  return foldLabel(`${word}${number}${parts.replace(/[—–―‐‑.]/g, "-")}`);
}

/** True for a text that is the title of a table: it says what table it is, and no more. */
export function isTitle(text: string): boolean {
  const folded = foldLabel(text).replace(/\([^()]*\)/g, "");
  if (folded.length < 4 || folded.length > LONGEST_TITLE || /[。;!?]/.test(folded)) return false;
  return /[^上下附如见本此该各]表[一二三四五六七八九十\d]*$/.test(folded);
}

/** A line that numbers a form says no more than that, or the title besides. */
function isLabel(text: string): boolean {
  const folded = foldCharacters(text);
  const match = LABEL.exec(folded);
  if (match === null || folded.trim().length > LONGEST_TITLE) return false;
  const rest = foldLabel(folded.slice(match[0].length));
  return rest === "" || isTitle(rest) || /^\([^()]*\)$/.test(rest);
}

/** What a line is there for, judged by itself. */
export function kindOf(text: string): LineKind {
  const folded = foldLabel(text);
  if (folded === "") return "blank";
  if (OF_CONTENTS.test(folded)) return "contents";
  if (CONTINUED.test(folded)) return "continued";
  if (isLabel(text)) return "label";
  if (isTitle(text)) return "title";
  if (HEADING_LINE.test(folded)) return "heading";
  return CLOSING_LINE.test(folded) ? "closing" : "other";
}

/** True for a line that may belong to the title below it. */
export function mayBeginTitle(text: string): boolean {
  const folded = foldLabel(text);
  return folded.length <= LONGEST_HALF && !/[。;!?:]$/.test(folded);
}

/** Blanks so wide that they part what stands left from what stands right of them. */
const GAP = /\t+\s*|[^\S\n]{2,}\t*|\u3000+\s*/;

/**
 * The pieces of a line that stand in cells of their own: 填报单位：…, 金额单位：万元. A wide blank parts them where what
 * follows has a colon of its own; it may also stand inside a title or be left for a name.
 */
export function piecesOf(text: string): readonly string[] {
  if (text.includes("\n") || text.trim().length > LONGEST_TITLE * 2) return [text.trim()];
  const folded = foldCharacters(text);
  const pieces: string[] = [];
  let start = 0;
  const gaps = new RegExp(GAP, "g");
  for (let gap = gaps.exec(text); gap !== null; gap = gaps.exec(text)) {
    const before = folded.slice(start, gap.index).trim();
    const end = gap.index + gap[0].length;
    const after = folded.slice(end).split(GAP)[0]?.trim() ?? "";
    if (before === "" || after === "") continue;
    const isNew = gap[0].includes("\t") ? !/:$/.test(before) : /:/.test(after) || /^\(.*\)$/.test(after);
    if (!isNew) continue;
    pieces.push(text.slice(start, gap.index).trim());
    start = end;
  }
  return [...pieces, text.slice(start).trim()];
}
