import type { BookCell } from "./book";

const DECIMALS = /^(#,##)?0(?:\.(0+))?(%)?$/;

/** A format that shows the value as the text; one the simulation cannot apply where it knows none. */
export function formatShowing(text: string): string {
  const match = /^-?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%)?$/.exec(text);
  if (!match) return "yyyy/m/d";
  const whole = match[1]?.includes(",") === true ? "#,##0" : "0";
  return `${whole}${match[2] === undefined ? "" : `.${"0".repeat(match[2].length)}`}${match[3] ?? ""}`;
}

function general(value: number): string {
  return String(Number(value.toPrecision(10)));
}

/** What a person sees in a cell. */
export function textOfCell(cell: BookCell): string {
  if (cell.error !== undefined) return cell.error;
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (typeof cell.value !== "number") return cell.value ?? "";
  if (cell.shown !== undefined) return cell.shown;
  const match = DECIMALS.exec(cell.numberFormat);
  if (!match) return general(cell.value);
  const digits = match[2]?.length ?? 0;
  const number = match[3] === undefined ? cell.value : cell.value * 100;
  const text = number.toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: match[1] !== undefined,
  });
  return `${text}${match[3] ?? ""}`;
}
