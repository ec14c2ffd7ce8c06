import { refusal, success, type Outcome } from "../../core/outcome";
import { addressOf } from "../../core/a1";
import type { Mark, Marking } from "../port";
import { addressChunks } from "./addresses";
import { inExcel } from "./batch";
import { marksBySheet, type SheetMarks } from "./marks-by-sheet";
import { MARK_STYLES, signatureFormula, type MarkStyle } from "./signature";
import { findOurRules, type OurRules } from "./sweep";

/** A protected sheet takes conditional formats only where it lets cells be formatted. */
function refusesMarks(worksheet: Excel.Worksheet): boolean {
  return worksheet.protection.protected && !worksheet.protection.options.allowFormatCells;
}

async function sheetsOf(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const worksheets = context.workbook.worksheets;
  worksheets.load({ name: true, protection: { protected: true, options: true } });
  await context.sync();
  return worksheets.items;
}

function addRule(worksheet: Excel.Worksheet, addresses: string, style: MarkStyle): void {
  const rule = worksheet.getRanges(addresses).conditionalFormats.add("Custom");
  rule.custom.rule.formula = signatureFormula(style.severity);
  // The user's rules go on below ours: what ours does not set, theirs may.
  rule.stopIfTrue = false;
  const { fill, font } = rule.custom.format;
  fill.color = style.fill;
  font.color = style.font;
  const { bold, italic, underline } = style.letters;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (underline !== undefined) font.underline = underline;
}

/** A rule that is added comes to stand above all others; so the gravest are added last. */
function addRules(worksheet: Excel.Worksheet, marks: SheetMarks): void {
  for (const style of MARK_STYLES) {
    const addresses = [...marks.values()]
      .filter((mark) => mark.severity === style.severity)
      .map(({ at }) => addressOf(at));
    for (const chunk of addressChunks(addresses)) addRule(worksheet, chunk, style);
  }
}

function remove(ours: readonly OurRules[]): void {
  for (const { rules } of ours) for (const rule of rules) rule.delete();
}

/** Replaces all marks of ours by these, in at most four round trips. Marks on sheets that are gone are left out. */
export function markCells(marks: readonly Mark[]): Promise<Outcome<Marking>> {
  return inExcel(async (context) => {
    const bySheet = marksBySheet(marks);
    const worksheets = await sheetsOf(context);
    const ours = await findOurRules(context, worksheets);
    const refused = worksheets.filter(
      (worksheet, index) =>
        refusesMarks(worksheet) && (bySheet.has(worksheet.name.toLowerCase()) || (ours[index]?.rules.length ?? 0) > 0),
    );
    remove(ours.filter(({ worksheet }) => !refusesMarks(worksheet)));
    let marked = 0;
    for (const worksheet of worksheets) {
      const wanted = bySheet.get(worksheet.name.toLowerCase());
      if (wanted === undefined || refusesMarks(worksheet)) continue;
      addRules(worksheet, wanted);
      marked += wanted.size;
    }
    await context.sync();
    return success({ marked, refusedSheets: refused.map(({ name }) => name) });
  });
}

/** Removes all marks of ours, or none when a protected sheet holds some; in at most four round trips. */
export function clearAllMarks(): Promise<Outcome<number>> {
  return inExcel(async (context) => {
    const worksheets = await sheetsOf(context);
    const ours = await findOurRules(context, worksheets);
    const held = ours.find(({ worksheet, rules }) => rules.length > 0 && refusesMarks(worksheet));
    if (held !== undefined) return refusal("protected", { sheet: held.worksheet.name, cell: held.worksheet.name });
    const ranges = ours.flatMap(({ rules }) =>
      rules.map((rule) => {
        const areas = rule.getRanges();
        areas.load({ cellCount: true });
        return areas;
      }),
    );
    remove(ours);
    await context.sync();
    return success(ranges.reduce((sum, { cellCount }) => sum + cellCount, 0));
  });
}
