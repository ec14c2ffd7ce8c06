import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";
import { Bytes } from "../../src/host/xlsx/bytes";
import { xlsxOfWorkbook } from "../host/xlsx/package";

/** What one command line did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process. */
export async function gouji(...words: readonly string[]): Promise<Ran> {
  const written = { out: "", error: "" };
  const code = await run(words, {
    out: (text) => (written.out += text),
    error: (text) => (written.error += text),
  });
  return { code, ...written };
}

/** A folder of its own for each test file, removed behind it. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    path: (name: string): string => join(folder, name),
    write(name: string, content: Uint8Array | string): string {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    draw(name: string, sheets: Readonly<Record<string, GridPicture>>): string {
      return this.write(name, xlsxOfWorkbook(workbookOf(sheets)));
    },
    read: (name: string): Buffer => readFileSync(join(folder, name)),
  };
}

/** A compound file whose directory names the stream of an encrypted workbook (MS-CFB). */
export function encryptedFile(): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const file = new Bytes(bytes);
  file.setU16(30, 9);
  file.setU32(48, 1);
  file.setU32(76, 0);
  file.setU32(512, 0xfffffffd);
  file.setU32(516, 0xfffffffe);
  ["Root Entry", "EncryptionInfo", "EncryptedPackage"].forEach((stream, index) => {
    const at = 1024 + index * 128;
    Array.from(stream).forEach((one, place) => {
      file.setU16(at + place * 2, one.charCodeAt(0));
    });
    file.setU16(at + 64, stream.length * 2 + 2);
  });
  return bytes;
}
