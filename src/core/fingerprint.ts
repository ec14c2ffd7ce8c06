/**
 * A short, stable name for a text: 48 bits of FNV-1a in hexadecimal. Not for secrets; two findings of one workbook that
 * met would be told apart by their ordinal.
 */
export function fingerprintOf(parts: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(parts.join("\u0000"))) {
    hash ^= BigInt(byte);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return BigInt.asUintN(48, hash ^ (hash >> 16n))
    .toString(16)
    .padStart(12, "0");
}
