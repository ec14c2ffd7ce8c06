import { PackageChanges } from "../packageChanges";
import type { XlsxDocument } from "../read";
import type { FormerParts } from "../rows/patchRows";

/** What a change of sheets did to the parts of a file, for the day when it is undone. */
export interface FormerBook {
  readonly parts: FormerParts;
  /** Of the file as the change left it. */
  readonly revision: string;
}

/** A change of the parts of a file, which come back to the letter where nobody has changed them since. */
export class BookChange {
  readonly changes: PackageChanges;
  private readonly parts = new Map<string, { before: string; after: string }>();

  constructor(
    private readonly document: XlsxDocument,
    private readonly former: FormerBook | undefined,
  ) {
    this.changes = new PackageChanges(document);
  }

  /** True where nothing at all happened to the file since the change that is being undone. */
  get isUntouched(): boolean {
    return this.former?.revision === this.document.workbook.revision;
  }

  /** True for a part that nobody has changed since the change that is being undone. */
  comesBack(part: string): boolean {
    return this.former?.parts.get(part)?.after === this.changes.text(part);
  }

  /** Changes the text of a part, once. */
  rewrite(part: string, work: (text: string) => string): void {
    if (!this.document.inside.pack.has(part) || this.parts.has(part)) return;
    this.changes.rewrite(part, (before) => {
      const known = this.former?.parts.get(part);
      const after = known !== undefined && known.after === before ? known.before : work(before);
      this.parts.set(part, { before, after });
      return after;
    });
  }

  /** What was done. @param revision of the file as it is now. */
  done(revision: string): FormerBook {
    return { parts: this.parts, revision };
  }
}
