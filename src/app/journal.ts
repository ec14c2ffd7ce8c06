import type { ChangeSet } from "../core/edit";
import type { Host, Writer } from "../host/port";
import type { SessionStore } from "./sessionStore";

/** Writes change sets and remembers what takes each of them back. */
export class Journal {
  private readonly entries: ChangeSet[] = [];

  constructor(
    private readonly host: Host,
    private readonly store: SessionStore,
  ) {}

  /**
   * Writes all of it or nothing; a refusal is shown.
   * @param apply writes it in place of the host.
   */
  async write(changes: ChangeSet, apply: Writer["apply"] = (given) => this.host.apply(given)): Promise<boolean> {
    const written = await apply(changes);
    if (!this.store.accept(written)) return false;
    this.entries.push({ ...written.value, title: changes.title });
    this.tell();
    return true;
  }

  /** Takes back what was written last. @returns it, or `undefined` where nothing was taken back. */
  async takeBack(): Promise<ChangeSet | undefined> {
    const last = this.entries.at(-1);
    if (last === undefined || !this.store.accept(await this.host.apply(last))) return undefined;
    this.entries.pop();
    this.tell();
    return last;
  }

  private tell(): void {
    this.store.update({ undoable: this.entries.at(-1)?.title ?? null });
  }
}
