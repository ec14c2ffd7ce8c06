/** Little-endian numbers inside an archive. Offsets beyond the end give `undefined`, so that nothing is read by accident. */
export class Bytes {
  readonly length: number;
  private readonly view: DataView;

  constructor(readonly data: Uint8Array) {
    this.length = data.length;
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  u16(offset: number): number | undefined {
    return offset >= 0 && offset + 2 <= this.length ? this.view.getUint16(offset, true) : undefined;
  }

  u32(offset: number): number | undefined {
    return offset >= 0 && offset + 4 <= this.length ? this.view.getUint32(offset, true) : undefined;
  }

  /** Numbers beyond 2^53 are not exact, and far beyond any bound of ours. */
  u64(offset: number): number | undefined {
    const low = this.u32(offset);
    const high = this.u32(offset + 4);
    return low === undefined || high === undefined ? undefined : high * 0x1_0000_0000 + low;
  }

  setU16(offset: number, value: number): void {
    this.view.setUint16(offset, value, true);
  }

  setU32(offset: number, value: number): void {
    this.view.setUint32(offset, value, true);
  }

  setU64(offset: number, value: number): void {
    this.view.setUint32(offset, value % 0x1_0000_0000, true);
    this.view.setUint32(offset + 4, Math.floor(value / 0x1_0000_0000), true);
  }
}

/** A copy of some bytes. `slice` of Node's Buffer, which is a Uint8Array too, would share the memory of the file. */
export function copied(data: Uint8Array, start: number, end?: number): Uint8Array {
  return new Uint8Array(data.subarray(start, end));
}

/** The pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 that zip archives use. */
export function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  // By index: over many megabytes an iterator costs several times as much.
  for (let at = 0; at < data.length; at++) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (data[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
