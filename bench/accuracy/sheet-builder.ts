/** Puts rows of parts under one another. */
import type { Cell, Merge, Part, Row, Sheet } from "./model";

/** What stands in a row, by column letter. */
export type Contents = Readonly<Record<string, Part | readonly Part[] | undefined>>;

export class SheetBuilder implements Sheet {
  readonly rows: Row[] = [];
  readonly merges: Merge[] = [];

  /** @param blank rows that stay empty above the form */
  constructor(
    readonly name: string,
    blank: number,
  ) {
    for (let index = 0; index < blank; index++) this.rows.push({ cells: [] });
  }

  /** @param across areas of the row that are merged, as pairs of letters such as `BF` */
  add(contents: Contents, across: readonly string[] = []): Row {
    const cells: Cell[] = Object.entries(contents).flatMap(([column, content]) => {
      if (content === undefined || content === "") return [];
      return [{ column, parts: isList(content) ? content : [content] }];
    });
    const row = { cells };
    this.rows.push(row);
    for (const area of across) this.merge([row], area);
    return row;
  }

  merge(rows: readonly Row[], area: string): void {
    const [left = "A", right = left] = area;
    if (rows.length > 1 || left !== right) this.merges.push({ rows: [...rows], left, right });
  }
}

function isList(content: Part | readonly Part[]): content is readonly Part[] {
  return Array.isArray(content);
}
