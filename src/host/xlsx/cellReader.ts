import { parseArea } from "../../core/a1";
import type { Area, Cell } from "../../core/cell";
import { serialOfIso } from "./dates";
import { unescapeText } from "./escapes";
import { MAX_SHARED_FORMULA_CHARACTERS } from "./limits";
import { damaged, tooLarge } from "./refused";
import { asTyped } from "./functionNames";
import { formulaTranslator, type Distance } from "../../core/writing/translateFormula";
import { StringCollector } from "./strings";
import type { Styles } from "./styles";
import type { Attributes } from "./xml";

/** What all sheets of a workbook share while they are read. */
export interface ReadingContext {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly isDate1904: boolean;
  /** Counted over all sheets, against the bounds. */
  readonly counts: { cells: number; merges: number; sharedFormulaCharacters: number };
}

interface SharedFormula {
  readonly length: number;
  readonly at: (distance: Distance) => string;
  readonly row: number;
  readonly column: number;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const NOT_A_NUMBER = "#NUM!";

type Content = Pick<Cell, "value" | "error" | "text">;

const EMPTY: Content = { value: null };

/** Builds one cell after the other from what stands inside `c` elements. */
export class CellReader {
  /** The ranges that array formulas and data tables fill as one; single cells are not listed. */
  readonly arrays: Area[] = [];
  hasDataTables = false;
  private readonly shared = new Map<string, SharedFormula>();
  private readonly inline = new StringCollector();
  private type = "n";
  private format = 0;
  private value: string | undefined;
  private formula: string | undefined;
  private sharedIndex: string | undefined;
  private inside: "value" | "formula" | "inline" | undefined;

  constructor(
    private readonly part: string,
    private readonly context: ReadingContext,
  ) {}

  begin(type: string | undefined, format: number): void {
    this.type = type ?? "n";
    this.format = format;
    this.value = undefined;
    this.formula = undefined;
    this.sharedIndex = undefined;
    this.inside = undefined;
  }

  open(name: string, attributes: Attributes): void {
    if (this.inside === "inline") this.inline.open(name, attributes);
    else if (name === "v") {
      this.inside = "value";
      this.value = "";
    } else if (name === "f") this.openFormula(attributes);
    else if (name === "is") this.inside = "inline";
  }

  private openFormula({ t: type, si, ref }: Attributes): void {
    this.inside = "formula";
    this.formula = "";
    if (type === "shared") this.sharedIndex = si;
    if (type === "dataTable") this.hasDataTables = true;
    if (type !== "array" && type !== "dataTable") return;
    const area = parseArea(ref ?? "");
    if (area !== undefined && (area.top !== area.bottom || area.left !== area.right)) this.arrays.push(area);
  }

  text(text: string): void {
    if (this.inside === "value") this.value = (this.value ?? "") + text;
    else if (this.inside === "formula") this.formula = (this.formula ?? "") + text;
    else if (this.inside === "inline") this.inline.text(text);
  }

  close(name: string): void {
    if (this.inside === "inline") {
      this.inline.close(name);
      if (name !== "is") return;
      this.value = this.inline.take();
    }
    if (name === "v" || name === "f" || name === "is") this.inside = undefined;
  }

  /** The cell that was read; `undefined` where it holds nothing. */
  end(row: number, column: number): Cell | undefined {
    const content = this.content();
    const formula = this.formulaAt(row, column);
    const holdsNothing = content.value === null && content.error === undefined;
    if (formula === undefined && (holdsNothing || content.value === "")) return undefined;
    return {
      ...content,
      ...(formula === undefined ? {} : { formula }),
      ...(this.context.styles.isLocked(this.format) ? {} : { locked: false }),
    };
  }

  private formulaAt(row: number, column: number): string | undefined {
    if (this.formula === undefined) return undefined;
    const own = asTyped(unescapeText(this.formula.trim()).replace(/^=/, ""));
    if (this.sharedIndex === undefined) return own === "" ? undefined : own;
    if (own !== "") {
      this.shared.set(this.sharedIndex, { length: own.length, at: formulaTranslator(own), row, column });
      return own;
    }
    const master = this.shared.get(this.sharedIndex);
    if (master === undefined) return undefined;
    const { counts } = this.context;
    counts.sharedFormulaCharacters += master.length;
    if (counts.sharedFormulaCharacters > MAX_SHARED_FORMULA_CHARACTERS) {
      throw tooLarge(`${this.part}: > ${MAX_SHARED_FORMULA_CHARACTERS}`);
    }
    return master.at({ rows: row - master.row, columns: column - master.column });
  }

  private content(): Content {
    const { value } = this;
    if (value === undefined) return EMPTY;
    switch (this.type) {
      case "inlineStr":
        return { value };
      case "str":
        return { value: unescapeText(value) };
      case "s":
        return this.sharedString(value);
      case "b":
        return { value: value.trim() === "1" || value.trim() === "true" };
      case "e":
        return { value: null, error: value.trim() };
      case "d":
        return this.date(value);
      default:
        return this.number(value);
    }
  }

  private sharedString(index: string): Content {
    if (index === "") return EMPTY;
    const text = this.context.strings[Number(index)];
    if (text === undefined) throw damaged(this.part);
    return { value: text };
  }

  private number(text: string): Content {
    const digits = text.trim();
    if (digits === "") return EMPTY;
    const value = Number(digits);
    if (!NUMBER.test(digits) || !Number.isFinite(value)) return { value: null, error: NOT_A_NUMBER };
    return this.shown(value);
  }

  private shown(value: number, otherwise?: string): Content {
    const plain = String(value);
    const text = this.context.styles.shownText(this.format, value) ?? plain;
    if (text !== plain) return { value, text };
    return otherwise === undefined ? { value } : { value, text: otherwise };
  }

  private date(iso: string): Content {
    const serial = serialOfIso(iso, this.context.isDate1904);
    return serial === undefined ? { value: iso } : this.shown(serial, iso.trim());
  }
}
