import type { Styles } from "./styles";
import { inside, type Element } from "./tree";

const INVISIBLE = new Set(["nil", "none"]);

/** Where a cell lies in its table, which decides whether its sides are inner or outer ones. */
export interface CellPlace {
  readonly isFirstRow: boolean;
  readonly isLastRow: boolean;
  readonly isFirstColumn: boolean;
  readonly isLastColumn: boolean;
}

/** The lines that a table draws around its cells. */
export class TableBorders {
  private readonly sources: readonly Element[];

  constructor(properties: Element | undefined, styles: Styles) {
    const ofStyles = styles.tableSources(properties).map((style) => inside(style, "tblPr"));
    this.sources = [properties, ...ofStyles].flatMap((source) => inside(source, "tblBorders") ?? []);
  }

  /**
   * Whether a cell stands in lines. One line alone is the edge of its neighbour: a title above a framed table has one
   * below it.
   */
  isFramed(properties: Element | undefined, place: CellPlace): boolean {
    const own = inside(properties, "tcBorders");
    const sides = [
      isSeen(own, "left", "start") ?? this.isSeen(place.isFirstColumn ? "left" : "insideV", "start"),
      isSeen(own, "right", "end") ?? this.isSeen(place.isLastColumn ? "right" : "insideV", "end"),
      isSeen(own, "top") ?? this.isSeen(place.isFirstRow ? "top" : "insideH"),
      isSeen(own, "bottom") ?? this.isSeen(place.isLastRow ? "bottom" : "insideH"),
    ];
    return sides.filter((isVisible) => isVisible).length >= 2;
  }

  private isSeen(side: string, synonym?: string): boolean {
    for (const source of this.sources) {
      const said = isSeen(source, side, synonym ?? side);
      if (said !== undefined) return said;
    }
    return false;
  }
}

/** Whether borders draw a side; `undefined` where they do not speak of it. */
function isSeen(borders: Element | undefined, ...names: readonly string[]): boolean | undefined {
  const side = borders?.children.find(({ name }) => names.includes(name));
  return side === undefined ? undefined : !INVISIBLE.has(side.attributes["val"] ?? "");
}
