import { renderMessage, sentence, type Catalogue } from "../core/message";
import { importDocument } from "../host/docx/importDocument";
import type { DocumentTables } from "../host/docx/readDocument";
import { readWhole } from "./files";
import { refuse, say, writeOrSay, type Streams } from "./output";
import { UsageError, type Arguments } from "./usage";

/** Texts of the document are named by their beginning. */
const LONGEST_NAMED = 40;

/** `gouji import`: makes a workbook of a document's tables. 0 written, 2 wrong usage or nothing that can be imported. */
export async function runImport(given: Arguments, words: Catalogue, streams: Streams): Promise<number> {
  const { file, output } = demand(given);
  const bytes = await readWhole(file);
  const imported = bytes.ok ? importDocument(bytes.value.bytes, bytes.value.name) : bytes;
  if (!imported.ok) return refuse(imported.failure, words, streams);
  const { source } = imported.value;
  await writeOrSay(output, imported.value.bytes);
  streams.out(reportOf(source, words));
  for (const text of source.textBoxes) say(sentence("cli/import-text-box", { text: beginning(text) }), words, streams);
  const [first] = source.leftOut;
  if (first !== undefined) {
    const count = String(source.leftOut.length);
    say(sentence("cli/import-left-out", { count, text: beginning(first) }), words, streams);
  }
  say(sentence("cli/import-written", { name: output, count: String(source.sheets.length) }), words, streams);
  return 0;
}

/** One line for each sheet: of which tables it came. */
function reportOf({ sheets }: DocumentTables, words: Catalogue): string {
  const lines = sheets.map(({ draft, tables, title }) => {
    const values = { sheet: draft.name, tables: tables.join("、"), title: title.replace(/\s+/g, " ") };
    return renderMessage(sentence(title === "" ? "cli/import-sheet" : "cli/import-titled-sheet", values), words);
  });
  return lines.map((line) => `${line}\n`).join("");
}

function beginning(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_NAMED ? `${line.slice(0, LONGEST_NAMED)}…` : line;
}

/** @throws UsageError when the command line does not say what is wanted. */
function demand(given: Arguments): { readonly file: string; readonly output: string } {
  const [file, ...more] = given.files;
  const wrong = (key: string, values: Readonly<Record<string, string>> = {}): UsageError =>
    new UsageError(sentence(key, values), given.language);
  if (file === undefined) throw wrong("cli/no-file");
  if (more.length > 0) throw wrong("cli/one-file");
  if (given.output === undefined) throw wrong("cli/no-output");
  if (!/\.xlsx$/i.test(given.output)) throw wrong("cli/output-not-xlsx", { name: given.output });
  return { file, output: given.output };
}
