/** Edges of columns of two tables are one where they lie so near, in twentieths of a point: three millimetres. */
const NEAR = 170;
/** Tables whose widths differ by less than this share are meant to be equally wide. */
const ALIKE = 0.1;

interface Edge {
  position: number;
}

/** The columns of a sheet that several tables share. */
export interface SharedColumns {
  /** In twentieths of a point. */
  readonly widths: readonly number[];
  /** For each table, and in it for each of its edges: before which column of the sheet it lies. */
  readonly places: readonly (readonly number[])[];
}

/** Lays the columns of tables over one another, so that cells stand under what they stand under in the document. */
export function sharedColumns(tables: readonly (readonly number[])[]): SharedColumns {
  const shared: Edge[] = [];
  const total = tables[0]?.at(-1) ?? 0;
  const taken = tables.map((edges) => {
    const width = edges.at(-1) ?? 0;
    const scale = width > 0 && Math.abs(total / width - 1) < ALIKE ? total / width : 1;
    let last: Edge | undefined;
    return edges.map((edge) => {
      const position = edge * scale;
      const found = nearest(shared, position, last?.position ?? -Infinity) ?? { position };
      if (!shared.includes(found)) shared.push(found);
      last = found;
      return found;
    });
  });
  shared.sort((one, other) => one.position - other.position);
  const indexes = new Map(shared.map((edge, index) => [edge, index]));
  return {
    widths: shared.slice(1).map(({ position }, index) => position - (shared[index]?.position ?? 0)),
    places: taken.map((edges) => edges.map((edge) => indexes.get(edge) ?? 0)),
  };
}

/** The edge nearest to a position among those behind another one. */
function nearest(edges: readonly Edge[], position: number, behind: number): Edge | undefined {
  let best: Edge | undefined;
  for (const edge of edges) {
    const distance = Math.abs(edge.position - position);
    if (edge.position <= behind || distance > NEAR) continue;
    if (best === undefined || distance < Math.abs(best.position - position)) best = edge;
  }
  return best;
}
