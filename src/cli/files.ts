import { randomBytes } from "node:crypto";
import { readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { refusal, success, type Outcome } from "../core/outcome";
import { openWorkbookFile, type OpenedFile } from "../host/open";
import { MAX_ARCHIVE_BYTES } from "../host/xlsx/limits";
import { codeOf, detailOf } from "./nodeErrors";

/** Files that a folder is searched for; names beginning with ~$ or .~ are locks of a running Excel, WPS or LibreOffice. */
const WORKBOOK = /^(?!~\$|\.).*\.(?:xls[xm]?|et|ods)$/i;

/** The workbooks below a folder in a stable order, or the path itself when it is no folder. */
export async function workbooksAt(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((one, other) => (one < other ? -1 : 1));
}

/** A file as it lies there, with its name for the words about it. */
export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens a workbook file of any format; what cannot be read is refused in words. */
export async function openWorkbook(path: string): Promise<Outcome<OpenedFile>> {
  const read = await readWhole(path);
  return read.ok ? openWorkbookFile(read.value.bytes, read.value.name) : read;
}

/** Reads a file into memory: `not-found`, `too-large`, `damaged` where the system does not hand it over. */
export async function readWhole(path: string): Promise<Outcome<FileContent>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MAX_ARCHIVE_BYTES) {
      return refusal("too-large", { name, limit: `${String(MAX_ARCHIVE_BYTES / 1024 / 1024)} MiB` });
    }
    return success({ name, bytes: await readFile(path) });
  } catch (error) {
    if (codeOf(error) === "ENOENT") return refusal("not-found", { name: path });
    return refusal("damaged", { name: path, detail: detailOf(error) });
  }
}

/** Whether a path leads to one of some files, by whatever name. */
export async function isAmong(path: string, files: readonly string[]): Promise<boolean> {
  const own = (one: string): Promise<string> => realpath(one).catch(() => resolve(one));
  return (await Promise.all(files.map(own))).includes(await own(path));
}

/** Writes a file whole or not at all: a reader never sees half of it, and a failure leaves what was there. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.part`);
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
