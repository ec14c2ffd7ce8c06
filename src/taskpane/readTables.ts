import type { ImportedTables } from "../app/planRequest";
import { sentence, type Message } from "../core/message";
import { refusal, success, type Outcome } from "../core/outcome";

/** Texts of the document are named by their beginning, in characters. */
const LONGEST_NAMED = 40;

/** Reads the tables of a document that a person chose; its reader is loaded when it is needed first. */
export async function readTables(file: File): Promise<Outcome<ImportedTables>> {
  const { name } = file;
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refusal("not-found", { name });
  try {
    const { readDocument } = await import("../host/docx/readDocument");
    const read = readDocument(new Uint8Array(bytes), name);
    if (!read.ok) return read;
    const { sheets, textBoxes, leftOut } = read.value;
    return success({ name, sheets, remarks: remarksOn(textBoxes, leftOut) });
  } catch (error) {
    return refusal("host", { detail: error instanceof Error ? error.message : String(error) });
  }
}

function remarksOn(textBoxes: readonly string[], leftOut: readonly string[]): readonly Message[] {
  const boxes = textBoxes.map((text) => sentence("pane/import-text-box", { text: beginningOf(text) }));
  const [first] = leftOut;
  if (first === undefined) return boxes;
  const count = String(leftOut.length);
  return [...boxes, sentence("pane/import-left-out", { count, text: beginningOf(first) })];
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_NAMED ? `${line.slice(0, LONGEST_NAMED)}…` : line;
}
