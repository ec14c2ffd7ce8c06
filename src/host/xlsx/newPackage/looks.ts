import type { CellRef } from "../../../core/cell";
import type { CellLook } from "../../../core/sheetDraft";
import { INPUT_GROUND_COLOUR, STANDARD_FONT, STANDARD_SIZE } from "../../draftStandard";
import { escapeAttribute } from "../escapes";

/** Codes that every reader knows by number (ECMA-376, 18.8.30); own formats are numbered from 164 on. */
export const BUILT_IN_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
/** The number of the first own format. */
export const FIRST_OWN_FORMAT = 164;

const SIDES = ["left", "right", "top", "bottom"] as const;
/** The border of a cell without a frame. */
export const UNFRAMED = "<border><left/><right/><top/><bottom/><diagonal/></border>";
/** The border of a look. */
export function borderXml({ isFramed, line = { style: "thin", colour: "#000000" } }: CellLook): string {
  if (isFramed !== true) return UNFRAMED;
  const style = escapeAttribute(line.style);
  const colour = escapeAttribute(`FF${line.colour.replace("#", "").toUpperCase()}`);
  const sides = SIDES.map((side) => `<${side} style="${style}"><color rgb="${colour}"/></${side}>`);
  return `<border>${sides.join("")}<diagonal/></border>`;
}

/** The ground of input cells for as long as they are empty. */
export const INPUT_GROUND = `<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF${INPUT_GROUND_COLOUR}"/><bgColor rgb="FF${INPUT_GROUND_COLOUR}"/></patternFill></fill></dxf>`;

/** Equal records once each, numbered in the order in which they are asked for. */
class Records {
  private readonly numbers = new Map<string, number>();

  constructor(first: string) {
    this.numberOf(first);
  }

  numberOf(record: string): number {
    const known = this.numbers.get(record);
    if (known !== undefined) return known;
    this.numbers.set(record, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(element: string): string {
    return `<${element} count="${this.numbers.size}">${[...this.numbers.keys()].join("")}</${element}>`;
  }
}

/** The record of the font of a look. */
export function fontXml({ font = STANDARD_FONT, size = STANDARD_SIZE, isBold }: CellLook): string {
  // 134 is the character set of simplified Chinese, by which programs choose a substitute for a font they lack.
  return `<font>${isBold === true ? "<b/>" : ""}<sz val="${size}"/><name val="${escapeAttribute(font)}"/><charset val="134"/></font>`;
}

/** The alignment of a look; empty where it states none. */
export function alignmentXml({ horizontal, vertical, wraps }: CellLook): string {
  const attributes = [
    horizontal === undefined ? "" : ` horizontal="${horizontal}"`,
    vertical === undefined ? "" : ` vertical="${vertical}"`,
    wraps === true ? ' wrapText="1"' : "",
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

/** The numbers of the records of which a cell format is made. */
export interface LookRecords {
  readonly numberFormat: number;
  readonly font: number;
  readonly border: number;
}

/** The record of a cell format. @param parent the attribute that names the style it is derived from. */
export function cellFormatXml(
  look: CellLook,
  { numberFormat, font, border }: LookRecords,
  parent = ' xfId="0"',
): string {
  const alignment = alignmentXml(look);
  const start = `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="0" borderId="${border}"${parent}`;
  const applied = [
    numberFormat === 0 ? "" : ' applyNumberFormat="1"',
    font === 0 ? "" : ' applyFont="1"',
    border === 0 ? "" : ' applyBorder="1"',
    alignment === "" ? "" : ' applyAlignment="1"',
  ].join("");
  return alignment === "" ? `${start}${applied}/>` : `${start}${applied}>${alignment}</xf>`;
}

/** The looks of a workbook, as its sheets name them. */
export interface LookNumbers {
  /** The number by which a cell names its look. */
  numberOf(look: CellLook): number;
  /** The number of the look that a cell of a sheet has which is there; absent where none is. */
  numberAt?(at: CellRef): number | undefined;
  /** The number of the ground of empty input cells. */
  inputGround(): number;
}

/** Numbers the looks of cells as the cells ask for them; the same look always has the same number. */
export class LookTable implements LookNumbers {
  private readonly fonts = new Records(fontXml({}));
  private readonly borders = new Records(UNFRAMED);
  private readonly ownFormats = new Map<string, number>();
  private readonly cellFormats = new Records(this.cellFormat({}));

  /** The number by which a cell names its look. */
  numberOf(look: CellLook): number {
    return this.cellFormats.numberOf(this.cellFormat(look));
  }

  /** The one that stands in every new styles part. */
  inputGround(): number {
    return 0;
  }

  private cellFormat(look: CellLook): string {
    return cellFormatXml(look, {
      numberFormat: this.numberFormat(look.numberFormat ?? "General"),
      font: this.fonts.numberOf(fontXml(look)),
      border: this.borders.numberOf(borderXml(look)),
    });
  }

  private numberFormat(code: string): number {
    const builtIn = BUILT_IN_NUMBERS.get(code) ?? this.ownFormats.get(code);
    if (builtIn !== undefined) return builtIn;
    const number = FIRST_OWN_FORMAT + this.ownFormats.size;
    this.ownFormats.set(code, number);
    return number;
  }

  /** The inside of the styles part, once all cells have asked. */
  xml(): string {
    const formats = Array.from(
      this.ownFormats,
      ([code, number]) => `<numFmt numFmtId="${number}" formatCode="${escapeAttribute(code)}"/>`,
    );
    return [
      formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`,
      this.fonts.xml("fonts"),
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      this.borders.xml("borders"),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.cellFormats.xml("cellXfs"),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      `<dxfs count="1">${INPUT_GROUND}</dxfs>`,
    ].join("");
  }
}
