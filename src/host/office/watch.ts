import { addressOf } from "../../core/a1";
import { isRowEdit, placeOfEdit, type Edit } from "../../core/edit";
import { success, type Outcome } from "../../core/outcome";
import { inExcel } from "./batch";
import { wholeRows } from "./rowLooks";

/** How long after our writing Excel may still tell us of it, in milliseconds. */
const ECHO_TIME = 1000;

/**
 * Queues that Excel tells us of no change until {@link unmuteEvents}; to be called in the same batch, so that what a
 * person does meanwhile is not missed.
 */
export function muteEvents({ runtime }: Excel.RequestContext): void {
  runtime.enableEvents = false;
}

/** Queues that Excel tells us of changes again. */
export function unmuteEvents({ runtime }: Excel.RequestContext): void {
  runtime.enableEvents = true;
}

function addressOfEdit(edit: Edit): string {
  return isRowEdit(edit) ? wholeRows(edit.row, edit.count) : addressOf(placeOfEdit(edit));
}

/** True for a change by which merged areas may have moved. */
function movesCells({ changeType }: Excel.WorksheetChangedEventArgs): boolean {
  return /Inserted|Deleted/.test(changeType);
}

/** Listens to Excel for what other hands change in the workbook. */
export class OfficeWatch {
  private readonly listeners = new Set<() => void>();
  private removing: (() => Promise<unknown>) | undefined;
  private isRegistering = false;
  /** Where our last writing may echo. Events cannot be muted where a batch ended half way, or were under way already. */
  private echoes: ReadonlySet<string> = new Set();
  private epoch = 0;
  private wroteAt = 0;

  /** @param onMoved is called when cells moved, so that merged areas may lie elsewhere. */
  constructor(private readonly onMoved: () => void) {}

  /** @returns the function that ends the watching; Excel is asked to be silent when nobody watches any more. */
  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    void this.register();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) void this.unregister();
    };
  }

  /**
   * Asks Excel to tell of changes, if somebody wants to know and it was not asked yet. Where Excel refuses, in silence:
   * checking by hand still works, and the next reading asks again.
   */
  async register(): Promise<void> {
    if (this.isRegistering || this.removing !== undefined || this.listeners.size === 0) return;
    this.isRegistering = true;
    const registered = await inExcel((context) => this.registerIn(context));
    this.isRegistering = false;
    if (!registered.ok) return;
    this.removing = registered.value;
    if (this.listeners.size === 0) await this.unregister();
  }

  /** Writes; what Excel tells of these edits, then or a little later, is not passed on. */
  async write<T>(edits: readonly Edit[], work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const epoch = ++this.epoch;
    this.echoes = new Set(edits.map(addressOfEdit));
    this.wroteAt = Infinity;
    let isWritten = false;
    try {
      const written = await work();
      isWritten = written.ok;
      return written;
    } finally {
      if (epoch === this.epoch) this.wroteAt = Date.now();
      if (!isWritten && this.removing !== undefined) void listenAgain();
    }
  }

  private async registerIn(context: Excel.RequestContext): Promise<Outcome<() => Promise<unknown>>> {
    const { worksheets } = context.workbook;
    // An add-in that died in the middle of a write may have left them off.
    unmuteEvents(context);
    const handlers = [
      worksheets.onChanged.add((event) => this.hear(event)),
      worksheets.onAdded.add(() => this.tell()),
      worksheets.onDeleted.add(() => this.tell()),
    ];
    await context.sync();
    return success(() =>
      Excel.run(context, async () => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      }),
    );
  }

  private async unregister(): Promise<void> {
    const { removing } = this;
    this.removing = undefined;
    try {
      await removing?.();
    } catch {
      // Excel is busy or gone; what it still tells finds no listener.
    }
  }

  private hear(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (this.isEcho(event)) return Promise.resolve();
    if (movesCells(event)) this.onMoved();
    return this.tell();
  }

  private isEcho(event: Excel.WorksheetChangedEventArgs): boolean {
    const isRecent = Date.now() - this.wroteAt < ECHO_TIME;
    return isRecent && this.echoes.has(event.address.replaceAll("$", ""));
  }

  private tell(): Promise<void> {
    for (const listener of [...this.listeners]) listener();
    return Promise.resolve();
  }
}

/** A batch that failed half way may have left the events off. Waits for a cell that is being edited. */
function listenAgain(): Promise<Outcome<null>> {
  return inExcel(
    async (context) => {
      unmuteEvents(context);
      await context.sync();
      return success(null);
    },
    undefined,
    true,
  );
}
