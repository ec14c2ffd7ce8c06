import type { BookCell } from "../model/book";
import { SimulationGap, type Json } from "../wire/remote";

/** How cells look before anybody changes it. */
const AT_FIRST: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["font.bold", false],
  ["font.italic", false],
  ["font.underline", "None"],
  ["font.strikethrough", false],
  ["font.color", "#000000"],
  ["font.name", "宋体"],
  ["font.size", 11],
  ["horizontalAlignment", "General"],
  ["verticalAlignment", "Center"],
  ["wrapText", false],
  ["indentLevel", 0],
  ["shrinkToFit", false],
  ["textOrientation", 0],
]);

const SIDES = ["top", "bottom", "left", "right"] as const;
const NO_LINE: Readonly<Record<string, Json>> = { style: "None", color: "#000000", weight: "Thin" };

/** The lines around a cell, as far as they are asked for. */
function bordersOf(cell: BookCell, asked: readonly string[]): Json {
  const valueOf = (side: string, name: string): Json => {
    const held = cell.look.get(`borders.${side}.${name}`) ?? NO_LINE[name];
    if (typeof held === "string") return held;
    throw new SimulationGap(`The border property "${name}" is not simulated`);
  };
  return Object.fromEntries(
    SIDES.map((side) => [side, Object.fromEntries(asked.map((name) => [name, valueOf(side, name)]))]),
  );
}

/** Sets a property of a line. A colour or a weight draws a line where there is none, as in Excel. */
function setBorder(cell: BookCell, path: string, value: unknown): void {
  const [, side = "", name = ""] = path.split(".");
  if (!SIDES.some((one) => one === side) || NO_LINE[name] === undefined) {
    throw new SimulationGap(`Setting the cell property "${path}" is not simulated`);
  }
  const look = new Map(cell.look);
  const style = `borders.${side}.style`;
  if (name !== "style" && (look.get(style) ?? "None") === "None") look.set(style, "Continuous");
  look.set(path, value);
  if (name === "style" && value === "None")
    for (const one of ["color", "weight"]) look.delete(`borders.${side}.${one}`);
  cell.look = look;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The leaves of nested options by path, such as `font.bold`. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly [string, unknown])[] {
  if (!isRecord(value)) return [[path.join("."), value]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

function formatIn(given: unknown): unknown {
  const unknown = isRecord(given) ? Object.keys(given).filter((name) => name !== "format") : ["?"];
  if (unknown.length > 0) throw new SimulationGap(`Cell properties "${unknown.join()}" are not simulated`);
  return isRecord(given) ? given["format"] : undefined;
}

function answerTo(cell: BookCell, path: string): Json {
  if (path === "fill.color") return cell.fill;
  if (path === "protection" || path === "protection.locked") return cell.locked;
  const held = cell.look.get(path) ?? AT_FIRST.get(path);
  if (typeof held === "string" || typeof held === "number" || typeof held === "boolean") return held;
  throw new SimulationGap(`The cell property "${path}" is not simulated`);
}

/** What `getCellProperties` answers about a cell: what was asked for, and nothing else. */
export function propertiesOf(cell: BookCell, options: unknown): Json {
  const format: Record<string, Json> = {};
  const leaves = leavesOf(formatIn(options));
  const lines = leaves.flatMap(([path]) => (path.startsWith("borders.") ? path.slice("borders.".length) : []));
  if (lines.length > 0) format["borders"] = bordersOf(cell, lines);
  for (const [path] of leaves) {
    if (path.startsWith("borders.")) continue;
    const [group = "", name = group === "protection" ? "locked" : ""] = path.split(".");
    const answer = answerTo(cell, path);
    const known = format[group];
    if (name === "") format[group] = answer;
    else format[group] = { ...(isJsonRecord(known) ? known : {}), [name]: answer };
  }
  return { format };
}

function isJsonRecord(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What `setCellProperties` does to a cell. */
export function setProperties(cell: BookCell, given: unknown): void {
  for (const [path, value] of leavesOf(formatIn(given))) {
    if (path === "fill.color") cell.fill = String(value);
    else if (path === "protection.locked") cell.locked = value === true;
    else if (path.startsWith("borders.")) setBorder(cell, path, value);
    else if (path === "") continue;
    else if (AT_FIRST.has(path)) cell.look = new Map([...cell.look, [path, value]]);
    else throw new SimulationGap(`Setting the cell property "${path}" is not simulated`);
  }
}
