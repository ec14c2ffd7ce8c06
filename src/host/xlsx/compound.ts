import { Bytes } from "./bytes";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_LENGTH = 512;
const DIRECTORY_ENTRY_LENGTH = 128;
const HIGHEST_SECTOR = 0xfffffff9;
const FIRST_FAT_SECTORS = 109;
/** The stream that holds the encrypted zip archive (MS-OFFCRYPTO, 2.3.4.4). */
const ENCRYPTED_STREAM = "EncryptedPackage";

/** True for a compound file: an old .xls, or a new workbook with a password to open. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** True when a compound file holds an encrypted workbook or document. */
export function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return holdsStream(bytes, ENCRYPTED_STREAM);
}

/** True when the directory of a compound file (MS-CFB) names this stream. */
export function holdsStream(bytes: Uint8Array, name: string): boolean {
  const file = new Bytes(bytes);
  const sectorLength = file.u16(30) === 12 ? 4096 : 512;
  const positionOf = (sector: number): number => Math.max(HEADER_LENGTH, sectorLength) + sector * sectorLength;
  const perSector = sectorLength / 4;

  /** The next sector of a chain, by the allocation table; the table's first sectors are named in the header. */
  function after(sector: number): number | undefined {
    const tableIndex = Math.floor(sector / perSector);
    if (tableIndex >= FIRST_FAT_SECTORS) return undefined;
    const table = file.u32(76 + 4 * tableIndex);
    if (table === undefined || table > HIGHEST_SECTOR) return undefined;
    return file.u32(positionOf(table) + 4 * (sector % perSector));
  }

  const seen = new Set<number>();
  let sector = file.u32(48);
  while (sector !== undefined && sector <= HIGHEST_SECTOR && !seen.has(sector)) {
    seen.add(sector);
    const start = positionOf(sector);
    for (let at = start; at < start + sectorLength; at += DIRECTORY_ENTRY_LENGTH) {
      if (nameAt(file, at) === name) return true;
    }
    sector = after(sector);
  }
  return false;
}

/** The UTF-16 name of a directory entry; its length in bytes counts the closing zero. */
function nameAt(file: Bytes, at: number): string {
  const length = Math.min((file.u16(at + 64) ?? 0) - 2, 62);
  let name = "";
  for (let index = 0; index < length; index += 2) name += String.fromCharCode(file.u16(at + index) ?? 0);
  return name;
}
