import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../../../src/core/outcome";

/** A file of this folder. */
export function fileOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, name)));
}

/** The value of an outcome that must be a success. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

/** The code of a refusal; `read` where there is none. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? "read" : outcome.failure.code;
}

/** The place of the first record of this number in the globals of the .xls file `features.xls`. */
export function recordAt(bytes: Uint8Array, type: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The stream begins where its first record, the beginning of the globals, stands.
  let at = bytes.findIndex((byte, index) => index % 512 === 0 && byte === 0x09 && bytes[index + 1] === 0x08);
  while (at >= 0 && at + 4 < bytes.length && view.getUint16(at, true) !== type) at += 4 + view.getUint16(at + 2, true);
  if (at < 0 || at + 4 >= bytes.length) throw new Error(`no record ${String(type)}`);
  return at;
}
