import { addressOf, areaAddress } from "../../../src/core/a1";
import type { Area } from "../../../src/core/cell";
import type { BookSheet } from "./book";

/** The numbers by which Microsoft's library knows the events of the collection of worksheets. */
const MESSAGE_TYPES = { changed: 10, added: 13, deleted: 15 } as const;

export type EventKind = keyof typeof MESSAGE_TYPES;

/** An event as the library is handed it. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

function addressOfArea(area: Area): string {
  if (area.left === 0 && area.right === 16_383) return `${area.top + 1}:${area.bottom + 1}`;
  const isOne = area.top === area.bottom && area.left === area.right;
  return isOne ? addressOf({ row: area.top, column: area.left }) : areaAddress(area);
}

/** What Excel tells add-ins of changes: only where they asked for it, while they want to hear, and a moment later. */
export class BookEvents {
  /** `Runtime.enableEvents`. */
  areEnabled = true;
  /** Tells of changes even where the add-in had muted them, as events that were under way already. */
  ignoresMuting = false;
  /** The number of events handed over. */
  told = 0;
  private readonly wanted = new Set<EventKind>();
  /** Hidden, so that a book can be copied with `structuredClone`. */
  #receiver: ((entry: EventEntry) => void) | undefined;

  /** Says where events go. */
  connect(receiver: (entry: EventEntry) => void): void {
    this.#receiver = receiver;
  }

  want(kind: EventKind): void {
    this.wanted.add(kind);
  }

  unwant(kind: EventKind): void {
    this.wanted.delete(kind);
  }

  /** The kinds that are asked for now. */
  asked(): readonly EventKind[] {
    return [...this.wanted];
  }

  changed(sheet: BookSheet, area: Area, changeType: string): void {
    const address = addressOfArea(area);
    this.tell("changed", { worksheetId: sheet.id, address, changeType, source: "Local", shiftDirection: "None" });
  }

  tell(kind: EventKind, message: object): void {
    const isHeard = this.areEnabled || this.ignoresMuting;
    if (!isHeard || !this.wanted.has(kind)) return;
    setTimeout(() => {
      this.told++;
      this.#receiver?.({
        messageCategory: 65_536,
        messageType: MESSAGE_TYPES[kind],
        targetId: "Workbook",
        message: JSON.stringify(message),
      });
    }, 0);
  }
}
