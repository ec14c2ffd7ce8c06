import type { CellRef, CellValue } from "../../src/core/cell";
import type { ChangeSet, Edit } from "../../src/core/edit";
import type { Outcome } from "../../src/core/outcome";
import { cellOf, type Workbook } from "../../src/core/workbook";
import type { Host } from "../../src/host/port";
import { CONTRACT_WORKBOOK } from "./contract";

const B3: CellRef = { sheet: "附表1", row: 2, column: 1 };
const C2: CellRef = { sheet: "附表1", row: 1, column: 2 };
const C4: CellRef = { sheet: "附表1", row: 3, column: 2 };
const BASIS = "2次*3.5（万元/次）=7万元";

function value(at: CellRef, fresh: CellValue, expect: CellValue): Edit {
  return { kind: "set-value", at, value: fresh, expect };
}

function changes(...edits: readonly Edit[]): ChangeSet {
  return { title: [], edits };
}

function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

/** Long enough for a host to tell of what has happened. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

/**
 * States what every host must tell of the changes of others.
 * @param openHost opens a host over a workbook that holds what is given; called anew for every test.
 * @param type types a text into a cell of the host opened last, as a person would.
 */
export function describeWatching<H extends Host>(
  name: string,
  openHost: (workbook: Workbook) => Promise<H>,
  type: (host: H, at: CellRef, text: string, expect: CellValue) => Promise<unknown>,
): void {
  describe(`${name} watches`, () => {
    async function watched() {
      const host = await openHost(CONTRACT_WORKBOOK);
      let calls = 0;
      const end = host.watch(() => calls++);
      accepted(await host.read());
      await aMoment();
      return { host, end, calls: () => calls };
    }

    test("and tells of what a person types, and how the workbook then stands", async () => {
      const { host, calls } = await watched();
      await type(host, B3, "甲", BASIS);
      await aMoment();
      expect(calls()).toBeGreaterThan(0);
      const again = accepted(await host.readAgain());
      expect(again && cellOf(again, B3)?.value).toBe("甲");
      expect(again).toEqual(accepted(await host.read()));
    });

    test("and says nothing of what we write, take back, mark, keep and show", async () => {
      const { host, calls } = await watched();
      const inverse = accepted(await host.apply(changes(value(B3, "甲", BASIS), value(C4, 12, 13))));
      await aMoment();
      accepted(await host.apply(inverse));
      accepted(await host.apply(changes({ kind: "insert-rows", sheet: "附表2", row: 0, count: 1 })));
      expect(await host.apply(changes(value(B3, "乙", "丙")))).toMatchObject({ ok: false });
      accepted(await host.mark([{ at: B3, severity: "error" }]));
      accepted(await host.clearMarks());
      accepted(await host.keep("一"));
      accepted(await host.show(B3));
      await aMoment();
      expect(calls()).toBe(0);
    });

    test("until nobody wants to know, and again when somebody does", async () => {
      const { host, end, calls } = await watched();
      end();
      await aMoment();
      await type(host, B3, "甲", BASIS);
      await aMoment();
      expect(calls()).toBe(0);
      let later = 0;
      host.watch(() => later++);
      await aMoment();
      await type(host, B3, "乙", "甲");
      await aMoment();
      expect([calls(), later > 0]).toEqual([0, true]);
    });

    test("for every listener, and also after a writing of ours", async () => {
      const { host, calls } = await watched();
      let others = 0;
      host.watch(() => others++);
      await aMoment();
      accepted(await host.apply(changes(value(C2, 11, 10.5))));
      await type(host, B3, "甲", BASIS);
      await aMoment();
      expect([calls() > 0, others > 0]).toEqual([true, true]);
    });
  });
}
