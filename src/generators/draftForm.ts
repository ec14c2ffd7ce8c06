import type { MoneyUnit } from "../core/amount";
import type { CellRef } from "../core/cell";
import type { Form } from "../core/form";
import type { ContentPlaces, FormContent } from "../core/formContent";
import type { Layout, LayoutLine } from "../core/layout";
import type { SheetDraft } from "../core/sheetDraft";
import { layoutOf } from "../forms/layouts";
import type { Profile } from "../standards/profile";
import { computedPlaces } from "./draftFormulas";
import { filledIn } from "./draftTexts";
import type { DrawnRow, Drawing } from "./drawing";
import { drawRow } from "./drawRow";
import { drawTable } from "./drawTable";
import { plainLayout } from "./plainLayout";
import { lookOfLine, lookOfTitle, SheetBuilder, type ValuePlace } from "./sheetBuilder";

/** How a form is drawn beyond its content. */
export interface DraftOptions {
  /** See `SheetDraft.name`. */
  readonly sheetName: string;
  /** Of the form among its like, from 1: 附表3-1. */
  readonly number?: number;
  /** 填报单位, where the content has none. */
  readonly unitName?: string;
  /** The unit that the form states for its amounts; the form's usual one where absent. */
  readonly unit?: MoneyUnit;
  /** Whose levels a blank form prints; the form's own where absent. */
  readonly profile?: Profile;
  /** The word of place before the title (区级), empty for none; that of the edition where absent. */
  readonly place?: string;
  /** False where empty cells are not to be shown as places for input. */
  readonly marksInputs?: boolean;
  /** Lines of the edition that this sheet does not print; see `isLeftOutBy`. */
  readonly isLeftOut?: (line: LayoutLine) => boolean;
  /** How the place prints the edition; as it is laid out where absent. See `layoutLike`. */
  readonly adapted?: (layout: Layout) => Layout;
}

/** A form on a sheet of its own, and where its content stands there. */
export interface DraftedForm {
  readonly form: Form;
  readonly profile: Profile;
  readonly content: FormContent;
  readonly draft: SheetDraft;
  readonly places: ContentPlaces;
}

/**
 * Draws a form as its edition is printed, blank where the content has nothing: labels are those of the description,
 * totals are formulas (see `computedPlaces`), tables have a row for each row of the content or those of a blank form.
 * What the edition does not print is left out: its places name the fields and columns that stand on the sheet.
 */
export function draftForm(form: Form, content: FormContent, options: DraftOptions): DraftedForm {
  const {
    sheetName,
    number = 1,
    unitName,
    unit = form.defaultUnit,
    profile = form.profile,
    marksInputs = true,
    place,
    isLeftOut = () => false,
    adapted = (own: Layout): Layout => own,
  } = options;
  const layout = adapted(layoutOf(form) ?? plainLayout(form));
  const named = unitName === undefined ? {} : { unitName: { value: unitName } };
  const drawing: Drawing = {
    form,
    profile,
    content: { ...content, fields: { ...named, ...content.fields } },
    words: { unit, year: content.year, number },
    builder: new SheetBuilder(layout.columnWidths),
    fields: new Map(),
    tables: new Map(),
  };
  // An edition that prints no place has none to be worded otherwise.
  const worded = layout.place === undefined || place === undefined ? layout : { ...layout, place };
  for (const line of layout.lines.filter((one) => !isLeftOut(one))) drawLine(drawing, worded, line);
  const { builder, header } = drawing;
  return {
    form,
    profile,
    content: drawing.content,
    draft: builder.finish(sheetName, computedPlaces(drawing), {
      marksInputs,
      page: { orientation: layout.orientation, ...(header === undefined ? {} : { repeatedRows: header }) },
    }),
    places: placesIn(drawing, sheetName),
  };
}

function drawLine(drawing: Drawing, layout: Layout, line: LayoutLine): void {
  const { builder, form, words } = drawing;
  const year = words.year === null ? "" : `${String(words.year)}年`;
  switch (line.kind) {
    case "appendix":
      builder.line(filledIn(layout.appendix ?? "", words), lookOfLine);
      return;
    case "title": {
      const before = layout.hasYearLine === true ? "" : year;
      builder.line(`${before}${layout.place ?? ""}${form.title}`, lookOfTitle);
      return;
    }
    case "year":
      builder.line(filledIn("（{year}年度）", words), { ...lookOfLine, horizontal: "center" });
      return;
    case "row":
      drawRow(drawing, line);
      return;
    case "table":
      drawTable(drawing, line);
  }
}

/** Where the content of a drawing stands on its sheet. */
export function placesIn({ fields, tables }: Drawing, sheet: string): ContentPlaces {
  const refOf = ({ area }: ValuePlace): CellRef => ({ sheet, row: area.top, column: area.left });
  const refsOf = (places: ReadonlyMap<string, ValuePlace>): Readonly<Partial<Record<string, CellRef>>> =>
    Object.fromEntries(Array.from(places, ([name, place]) => [name, refOf(place)]));
  return {
    fields: refsOf(fields),
    tables: Object.fromEntries(
      Array.from(tables, ([name, rows]: [string, DrawnRow[]]) => [name, rows.map(({ cells }) => refsOf(cells))]),
    ),
  };
}
