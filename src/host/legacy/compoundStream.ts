import { Bytes, joined } from "../xlsx/bytes";
import { damaged } from "../xlsx/refused";

const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
const MINI_SECTOR_LENGTH = 64;
/** Numbers above it say that a chain ends or that a sector is free. */
const HIGHEST_SECTOR = 0xfffffff9;
const FIRST_TABLE_SECTORS = 109;
const STREAM = 2;
const ROOT = 5;
const PART = "compound file";

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly length: number;
}

function present(value: number | undefined): number {
  if (value === undefined) throw damaged(PART);
  return value;
}

/** The sectors of a chain. @throws Refused when it runs in a circle or leaves the file. */
function chain(start: number, next: (sector: number) => number | undefined): readonly number[] {
  const sectors: number[] = [];
  const seen = new Set<number>();
  for (let sector = start; sector <= HIGHEST_SECTOR; sector = present(next(sector))) {
    if (seen.has(sector)) throw damaged(PART);
    seen.add(sector);
    sectors.push(sector);
  }
  return sectors;
}

/** A compound file (MS-CFB): a file system in a file, whose streams are chains of sectors. */
class CompoundFile {
  private readonly file: Bytes;
  private readonly sectorLength: number;
  private readonly tableSectors: readonly number[];

  constructor(private readonly bytes: Uint8Array) {
    this.file = new Bytes(bytes);
    this.sectorLength = this.file.u16(30) === 12 ? 4096 : HEADER_LENGTH;
    this.tableSectors = this.findTable();
  }

  private position(sector: number): number {
    return (sector + 1) * this.sectorLength;
  }

  /** The sectors of the allocation table: the first ones are named in the header, the rest in sectors of their own. */
  private findTable(): readonly number[] {
    const perSector = this.sectorLength / 4;
    const named: number[] = [];
    const take = (offset: number, count: number): void => {
      for (let index = 0; index < count; index++) {
        const sector = present(this.file.u32(offset + 4 * index));
        if (sector <= HIGHEST_SECTOR) named.push(sector);
      }
    };
    take(76, FIRST_TABLE_SECTORS);
    const link = (sector: number): number => this.position(sector) + 4 * (perSector - 1);
    const further = chain(present(this.file.u32(68)), (sector) => this.file.u32(link(sector)));
    for (const sector of further) take(this.position(sector), perSector - 1);
    return named;
  }

  private after(sector: number): number | undefined {
    const perSector = this.sectorLength / 4;
    const table = this.tableSectors[Math.floor(sector / perSector)];
    return table === undefined ? undefined : this.file.u32(this.position(table) + 4 * (sector % perSector));
  }

  private contentOf(start: number): Uint8Array {
    const pieces = chain(start, (sector) => this.after(sector)).map((sector) => {
      const at = this.position(sector);
      if (at >= this.bytes.length) throw damaged(PART);
      return this.bytes.subarray(at, at + this.sectorLength);
    });
    return joined(pieces);
  }

  private entries(): readonly Entry[] {
    const directory = new Bytes(this.contentOf(present(this.file.u32(48))));
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
      const nameLength = Math.min(present(directory.u16(at + 64)), 64);
      const name = new TextDecoder("utf-16le").decode(directory.data.subarray(at, at + Math.max(0, nameLength - 2)));
      const type = directory.data[at + 66] ?? 0;
      entries.push({ name, type, start: present(directory.u32(at + 116)), length: present(directory.u32(at + 120)) });
    }
    return entries;
  }

  stream(names: readonly string[]): Uint8Array | undefined {
    const entries = this.entries();
    const wanted = names.map((name) => entries.find((entry) => entry.type === STREAM && entry.name === name));
    const found = wanted.find((entry) => entry !== undefined);
    if (found === undefined) return undefined;
    const isMini = found.length < present(this.file.u32(56));
    const content = isMini ? this.miniContentOf(found.start, entries) : this.contentOf(found.start);
    if (content.length < found.length) throw damaged(PART);
    return content.subarray(0, found.length);
  }

  /** Short streams lie in small sectors inside the stream of the root entry, with an allocation table of their own. */
  private miniContentOf(start: number, entries: readonly Entry[]): Uint8Array {
    const root = entries.find(({ type }) => type === ROOT);
    if (root === undefined) throw damaged(PART);
    const container = this.contentOf(root.start);
    const table = new Bytes(this.contentOf(present(this.file.u32(60))));
    const sectors = chain(start, (sector) => table.u32(4 * sector));
    const slice = (sector: number): Uint8Array =>
      container.subarray(sector * MINI_SECTOR_LENGTH, (sector + 1) * MINI_SECTOR_LENGTH);
    return joined(sectors.map(slice));
  }
}

/**
 * The first of these streams that a compound file holds.
 * @returns `undefined` when it holds none of them.
 * @throws Refused `damaged`. Chains that run in circles are found out; the library below would follow them for ever.
 */
export function streamOf(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  return new CompoundFile(bytes).stream(names);
}
