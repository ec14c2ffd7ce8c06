/**
 * What was worked out in the course of one piece of work, such as the check of a workbook, and is forgotten with it.
 * Tables that lived as long as the program would do the same, but engines keep what such a table leads to through every
 * quick collection of garbage, dead or not: all that a check made was copied to and fro until the next thorough one.
 */
export class Memory {
  private static current = new Memory();
  private static places = 0;

  /** One for each place at which something is remembered. */
  private readonly tables: (WeakMap<object, unknown> | undefined)[] = [];

  /** Works with this memory; what is worked out outside of any such work is kept as long as its objects live. */
  during<Result>(work: () => Result): Result {
    const before = Memory.current;
    Memory.current = this;
    try {
      return work();
    } finally {
      Memory.current = before;
    }
  }

  /** A place of its own to remember something at; @returns its table in the memory of the work that asks. */
  static table<Key extends object, Value>(): () => WeakMap<Key, Value> {
    const place = Memory.places++;
    return () => {
      const { tables } = Memory.current;
      const table = tables[place] ?? new WeakMap<object, unknown>();
      tables[place] = table;
      // Only this place writes to the table, and only what it is declared to hold.
      return table as WeakMap<Key, Value>;
    };
  }
}
