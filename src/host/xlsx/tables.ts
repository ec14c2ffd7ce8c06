import { parseArea } from "../../core/a1";
import type { Area } from "../../core/cell";
import { relationshipsOf, type Package } from "./package";
import { numeric, parseXml } from "./xml";

/**
 * The header and total rows of the tables (ListObjects) of a sheet. Their texts stand a second time in the table's own
 * part; a cell that differs from it makes Excel call the file damaged.
 * @throws Refused
 */
export function tableCaptions(pack: Package, sheetPart: string): readonly Area[] {
  const tables = relationshipsOf(pack, sheetPart).filter(({ type }) => type === "table");
  return tables.flatMap(({ target }) => {
    const areas: Area[] = [];
    parseXml(target, pack.read(target), {
      open(name, attributes) {
        const area = name === "table" ? parseArea(attributes["ref"] ?? "") : undefined;
        if (area === undefined) return;
        const headers = numeric(attributes["headerRowCount"]) ?? 1;
        const totals = numeric(attributes["totalsRowCount"]) ?? 0;
        if (headers > 0) areas.push({ ...area, bottom: area.top + headers - 1 });
        if (totals > 0) areas.push({ ...area, top: area.bottom - totals + 1 });
      },
      close: () => undefined,
    });
    return areas;
  });
}
