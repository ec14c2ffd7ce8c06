import { attribute, attributesOf, expanded, tagsOf, type Tag } from "../markup";
import { unescapeText } from "../escapes";
import { PositionCounter } from "../position";
import { formulaTranslator } from "../../../core/writing/translateFormula";

/** A row in the text of its sheet. */
export interface RowText {
  readonly row: number;
  readonly open: Tag;
  /** Behind its closing tag. */
  end: number;
}

/** A cell in the text of its sheet. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly open: Tag;
}

/** A formula in the text of its sheet. */
export interface FormulaText {
  readonly row: number;
  readonly column: number;
  readonly open: Tag;
  readonly end: number;
  /** What it says, also where it only shares what another one says. */
  readonly formula: string;
  /** `shared`, `array`, `dataTable`; `undefined` for an ordinary one. */
  readonly type: string | undefined;
  /** The number of the group of a shared formula. */
  readonly group: string | undefined;
}

/** The rows, cells and formulas of a sheet by their places in its text. */
export interface SheetData {
  /** The prefix of the sheet's own namespace, with its colon. */
  readonly prefix: string;
  readonly open: Tag;
  /** Where the rows end. */
  readonly close: number;
  /** Behind the closing tag. */
  readonly end: number;
  readonly rows: readonly RowText[];
  readonly cells: readonly CellText[];
  readonly formulas: readonly FormulaText[];
}

class DataReader {
  readonly rows: RowText[] = [];
  readonly cells: CellText[] = [];
  readonly formulas: FormulaText[] = [];
  private readonly position = new PositionCounter();
  private readonly masters = new Map<
    string,
    { row: number; column: number; at: ReturnType<typeof formulaTranslator> }
  >();
  private formula: Tag | undefined;

  constructor(private readonly text: string) {}

  visit(name: string, tag: Tag): void {
    if (name === "row") this.visitRow(tag);
    else if (name === "c" && tag.kind !== "close") {
      this.position.openCell(attribute(this.text, tag, "r"));
      this.cells.push({ row: this.position.row, column: this.position.column, open: tag });
    } else if (name === "f") this.visitFormula(tag);
  }

  private visitRow(tag: Tag): void {
    const open = this.rows.at(-1);
    if (tag.kind === "close") {
      if (open !== undefined) open.end = tag.end;
      return;
    }
    this.position.openRow(attribute(this.text, tag, "r"));
    this.rows.push({ row: this.position.row, open: tag, end: tag.end });
  }

  private visitFormula(tag: Tag): void {
    if (tag.kind === "open") this.formula = tag;
    else if (tag.kind === "empty") this.addFormula(tag, tag.end, "");
    else if (this.formula !== undefined) {
      this.addFormula(this.formula, tag.end, this.text.slice(this.formula.end, tag.start));
    }
  }

  private addFormula(open: Tag, end: number, xml: string): void {
    this.formula = undefined;
    const { row, column } = this.position;
    const own = unescapeText(expanded(xml.replace(/<!\[CDATA\[|\]\]>/g, "")).trim());
    const type = attribute(this.text, open, "t");
    const group = type === "shared" ? attribute(this.text, open, "si") : undefined;
    let formula = own;
    if (group !== undefined && own !== "") this.masters.set(group, { row, column, at: formulaTranslator(own) });
    else if (group !== undefined) {
      const master = this.masters.get(group);
      formula = master?.at({ rows: row - master.row, columns: column - master.column }) ?? "";
    }
    this.formulas.push({ row, column, open, end, formula, type, group });
  }
}

/** Reads the places of everything between the tags of `sheetData`; `undefined` where the text is no sheet. */
export function sheetDataOf(text: string): SheetData | undefined {
  const reader = new DataReader(text);
  let prefix: string | undefined;
  let open: Tag | undefined;
  for (const tag of tagsOf(text)) {
    prefix ??= tag.name.slice(0, tag.name.indexOf(":") + 1);
    const name = tag.name.startsWith(prefix) ? tag.name.slice(prefix.length) : "";
    if (name === "sheetData" && tag.kind !== "open") {
      const data = open ?? tag;
      const { rows, cells, formulas } = reader;
      const close = tag.kind === "close" ? tag.start : tag.end;
      return { prefix, open: data, close, end: tag.end, rows, cells, formulas };
    }
    if (name === "sheetData") open = tag;
    else if (open !== undefined) reader.visit(name, tag);
  }
  return undefined;
}

/** The attributes of a tag as they stand, each with a space before it, without those that are dropped. */
export function attributesWithout(text: string, tag: Tag, dropped: ReadonlySet<string>): string {
  const kept = attributesOf(text, tag).filter(({ name }) => !dropped.has(name));
  return kept.map(({ start, end }) => ` ${text.slice(start, end)}`).join("");
}
