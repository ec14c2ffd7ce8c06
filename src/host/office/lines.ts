import type { CellLook, FrameLine } from "../../core/sheetDraft";

type Line = Pick<Required<Excel.CellBorder>, "style" | "weight">;

/** Lines by their names in files, and as Excel names them in two words. */
const LINES: readonly (readonly [name: string, line: Line])[] = [
  ["thin", { style: "Continuous", weight: "Thin" }],
  ["hair", { style: "Continuous", weight: "Hairline" }],
  ["medium", { style: "Continuous", weight: "Medium" }],
  ["thick", { style: "Continuous", weight: "Thick" }],
  ["double", { style: "Double", weight: "Thick" }],
  ["dotted", { style: "Dot", weight: "Thin" }],
  ["dashed", { style: "Dash", weight: "Thin" }],
  ["mediumDashed", { style: "Dash", weight: "Medium" }],
  ["dashDot", { style: "DashDot", weight: "Thin" }],
  ["mediumDashDot", { style: "DashDot", weight: "Medium" }],
  ["dashDotDot", { style: "DashDotDot", weight: "Thin" }],
  ["mediumDashDotDot", { style: "DashDotDot", weight: "Medium" }],
  ["slantDashDot", { style: "SlantDashDot", weight: "Medium" }],
];
const THIN: Line = { style: "Continuous", weight: "Thin" };

/** The line on each side of a framed cell. */
export function borderOf({ line }: CellLook): Excel.CellBorder {
  const found = LINES.find(([name]) => name === line?.style)?.[1] ?? THIN;
  return { ...found, color: line?.colour ?? "#000000" };
}

/** The line that most sides of a cell have; `null` for none. */
export function frameIn(borders: Excel.CellBorderCollection): FrameLine | null {
  const lines = [borders.top, borders.bottom, borders.left, borders.right].flatMap((side) => lineOf(side) ?? []);
  const count = (line: FrameLine): number =>
    lines.filter(({ style, colour }) => style === line.style && colour === line.colour).length;
  const [most] = [...lines].sort((one, other) => count(other) - count(one));
  return most ?? null;
}

function lineOf({ style, weight, color }: Excel.CellBorder = {}): FrameLine | undefined {
  if (style === undefined || style === "None") return undefined;
  const alike = LINES.filter(([, line]) => line.style === style);
  const [name = "thin"] = alike.find(([, line]) => line.weight === weight) ?? alike[0] ?? [];
  return { style: name, colour: color ?? "#000000" };
}
