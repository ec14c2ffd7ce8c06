import { decodeText, encodeText, encodingOf } from "./encoding";
import type { XlsxDocument } from "./read";
import { damaged } from "./refused";
import type { ZipEntry } from "./zip";
import { rewriteZip } from "./zipWriter";

/** The changed, new and removed parts of a package, collected before the archive is written. */
export class PackageChanges {
  private readonly entries = new Map<ZipEntry, Uint8Array | null>();
  private readonly additions = new Map<string, Uint8Array>();

  constructor(private readonly document: XlsxDocument) {}

  private entry(part: string): ZipEntry {
    const entry = this.document.inside.pack.entries.get(part.toLowerCase());
    if (entry === undefined) throw damaged(part);
    return entry;
  }

  /** The text of a part as it was before any change. */
  text(part: string): string {
    const bytes = this.document.inside.pack.read(part);
    return decodeText(bytes, encodingOf(bytes));
  }

  /** Changes the text of a part, or removes it with `null`; the part stays untouched where its text stays the same. */
  rewrite(part: string, change: (text: string) => string | null): void {
    const entry = this.entry(part);
    const bytes = this.entries.get(entry) ?? this.document.inside.pack.read(part);
    const encoding = encodingOf(bytes);
    const text = decodeText(bytes, encoding);
    const changed = change(text);
    if (changed === null) this.entries.set(entry, null);
    else if (changed !== text) this.entries.set(entry, encodeText(changed, encoding));
  }

  /** Gives a part another text in UTF-8, whatever it was stored in, also where it cannot be read. */
  replace(part: string, text: string): void {
    this.entries.set(this.entry(part), new TextEncoder().encode(text));
  }

  /** Takes a part out. */
  remove(part: string): void {
    this.entries.set(this.entry(part), null);
  }

  /** Adds a part in UTF-8 behind all others. */
  add(part: string, text: string): void {
    this.additions.set(part, new TextEncoder().encode(text));
  }

  /** Adds a part as it is to be stored, behind all others. */
  addBytes(part: string, bytes: Uint8Array): void {
    this.additions.set(part, bytes);
  }

  isRemoved(part: string): boolean {
    return this.entries.get(this.entry(part)) === null;
  }

  /** The whole file with the changes; its own bytes where there is none. */
  bytes(): Uint8Array {
    const { bytes, inside } = this.document;
    if (this.entries.size === 0 && this.additions.size === 0) return bytes;
    return rewriteZip(inside.pack.archive, this.entries, this.additions);
  }
}
