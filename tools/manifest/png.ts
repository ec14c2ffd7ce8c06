import { readFileSync } from "node:fs";

const SIGNATURE = "89504e470d0a1a0a";

/** Width and height in pixels of a PNG file, `undefined` when the file is none. */
export function pngSize(file: string): { readonly width: number; readonly height: number } | undefined {
  const bytes = readFileSync(file);
  if (bytes.length < 24 || bytes.toString("hex", 0, 8) !== SIGNATURE) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
