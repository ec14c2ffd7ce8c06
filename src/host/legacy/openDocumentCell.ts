import { serialOfIso } from "../xlsx/dates";
import { numeric, type Attributes } from "../xlsx/xml";
import type { LegacyCell } from "./model";

/** The most blanks that one element stands for; a cell holds 32,767 characters. */
const MOST_BLANKS = 32_767;

/** Collects the paragraphs of a cell; each is a line. */
export class ParagraphCollector {
  private lines: string[] = [];
  private line: string | undefined;

  clear(): void {
    this.lines = [];
    this.line = undefined;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "?:text:p") this.line = "";
    else if (this.line === undefined) return;
    else if (name === "?:text:s") {
      this.line += " ".repeat(Math.min(Math.max(1, numeric(attributes["text:c"]) ?? 1), MOST_BLANKS));
    } else if (name === "?:text:tab") this.line += "\t";
    else if (name === "?:text:line-break") this.line += "\n";
  }

  /** Blanks that were written to make the XML legible count as one; further ones have elements of their own. */
  text(text: string): void {
    if (this.line !== undefined) this.line += text.replace(/[ \t\r\n]+/g, " ");
  }

  close(name: string): void {
    if (name !== "?:text:p" || this.line === undefined) return;
    this.lines.push(this.line);
    this.line = undefined;
  }

  /** The text of the cell; `undefined` where it has no paragraph. */
  take(): string | undefined {
    return this.lines.length === 0 ? undefined : this.lines.join("\n");
  }
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
/** What LibreOffice calls errors that Excel has no name for, such as `Err:502` and `#ZAHL!` of other languages. */
const OTHER_ERROR = "#VALUE!";

/** The part of a day that a duration such as `PT08H30M00S` takes. */
function daysOfDuration(duration: string): number | undefined {
  const match = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration);
  if (match === null) return undefined;
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = match;
  const days = Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds.replace(",", ".")) / 86_400;
  return sign === "-" ? -days : days;
}

/**
 * What a cell holds, by the attributes of its element; dates and times become serials.
 * @param shown the text of its paragraphs.
 */
export function contentOf(
  attributes: Attributes,
  shown: string | undefined,
  isDate1904: boolean,
): LegacyCell["content"] {
  const type = attributes["office:value-type"];
  const error = errorOf(attributes, type, shown);
  if (error !== undefined) return { value: null, error };
  if (type === "date" || type === "time") return { value: momentOf(type, attributes, isDate1904) };
  if (type === "boolean") return { value: attributes["office:boolean-value"] === "true" };
  if (type === "string") return { value: attributes["office:string-value"] ?? shown ?? "" };
  const isNumber = type === "float" || type === "percentage" || type === "currency";
  return { value: isNumber ? (numeric(attributes["office:value"]) ?? null) : (shown ?? null) };
}

/** Errors are stored as empty texts or zeros that are shown as errors. */
function errorOf(attributes: Attributes, type: string | undefined, shown: string | undefined): string | undefined {
  const named = shown !== undefined && ERROR.test(shown) ? shown : undefined;
  if (attributes["calcext:value-type"] === "error") return named ?? OTHER_ERROR;
  return type === "string" ? undefined : named;
}

/** A serial; what is no date or time stays as it is written. */
function momentOf(type: "date" | "time", attributes: Attributes, isDate1904: boolean): number | string {
  const written = attributes[`office:${type}-value`] ?? "";
  return (type === "date" ? serialOfIso(written, isDate1904) : daysOfDuration(written)) ?? written;
}
