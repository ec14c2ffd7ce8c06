import { cellOf } from "../../src/core/workbook";
import type { ChangeSet } from "../../src/core/edit";
import { workbookOf } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import { failOnGaps, openInExcel } from "./load";

failOnGaps();

const B2 = { sheet: "附表1", row: 1, column: 1 };

function change(value: number, expect: number): ChangeSet {
  return { title: [], edits: [{ kind: "set-value", at: B2, value, expect }] };
}

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

async function watched() {
  const workbook = workbookOf({
    附表1: {
      cells: [
        ["标题", null],
        ["甲", 10],
        ["乙", 25],
      ],
      merges: ["A1:B1"],
    },
    附表2: [["丙"]],
  });
  const { excel } = openInExcel(workbook);
  const host = createOfficeHost();
  let calls = 0;
  const end = host.watch(() => calls++);
  await host.read();
  await aMoment();
  excel.book.timesMergesRead = 0;
  return { excel, host, end, calls: () => calls };
}

async function isKnown(host: ReturnType<typeof createOfficeHost>): Promise<boolean> {
  const again = await host.readAgain();
  return again.ok && again.value !== null;
}

describe("watching in Excel", () => {
  test("asks for three kinds of events, and for none when nobody watches any more", async () => {
    const { excel, end } = await watched();
    expect([...excel.book.events.asked()].sort()).toEqual(["added", "changed", "deleted"]);
    end();
    await aMoment();
    expect(excel.book.events.asked()).toEqual([]);
  });

  test("mutes Excel while we write, rows as well as cells, and for no longer", async () => {
    const { excel, host, calls } = await watched();
    expect(await host.apply(change(11, 10))).toMatchObject({ ok: true });
    const edits = [{ kind: "insert-rows", sheet: "附表2", row: 0, count: 1 }] as const;
    expect(await host.apply({ title: [], edits })).toMatchObject({ ok: true });
    await aMoment();
    expect([excel.book.events.told, excel.book.events.areEnabled, calls()]).toEqual([0, true, 0]);
    // The cell that we wrote last but one, by another hand.
    excel.person.type("附表1", "B2", "12");
    await aMoment();
    expect(calls()).toBe(1);
  });

  test("takes an echo that could not be muted for what it is, and the next hand for another", async () => {
    const { excel, host, calls } = await watched();
    excel.book.events.ignoresMuting = true;
    expect(await host.apply(change(11, 10))).toMatchObject({ ok: true });
    await aMoment();
    expect([excel.book.events.told, calls()]).toEqual([1, 0]);
    excel.person.type("附表1", "B3", "26");
    await aMoment();
    expect(calls()).toBe(1);
  });

  test("goes on after a write that broke off in the middle", async () => {
    const { excel, host, calls } = await watched();
    excel.failHalfWay("Values", "GeneralException");
    expect(await host.apply(change(11, 10))).toMatchObject({ ok: false });
    await aMoment();
    expect([excel.book.events.areEnabled, calls()]).toEqual([true, 0]);
    // Whatever happened to the batch that would have put things right.
    excel.book.events.areEnabled = false;
    expect(await host.apply(change(11, 9))).toMatchObject({ ok: false, failure: { code: "changed" } });
    await aMoment();
    expect(excel.book.events.areEnabled).toBe(true);
  });

  test("is not begun while a cell is edited, says nothing of that, and begins with the next reading", async () => {
    const { excel } = openInExcel(workbookOf({ 附表1: [["甲", 1]] }));
    const host = createOfficeHost();
    let calls = 0;
    excel.book.isEditing = true;
    host.watch(() => calls++);
    await aMoment();
    excel.book.isEditing = false;
    expect(excel.book.events.asked()).toEqual([]);
    await host.read();
    await aMoment();
    excel.person.type("附表1", "B1", "2");
    await aMoment();
    expect(calls).toBe(1);
  });
});

describe("reading again in Excel", () => {
  test("never asks for merged areas and still has them", async () => {
    const { excel, host } = await watched();
    excel.person.type("附表1", "B2", "12");
    const again = await host.readAgain();
    if (!again.ok || again.value === null) throw new Error("not read");
    expect(again.value.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(cellOf(again.value, B2)?.value).toBe(12);
    expect(excel.book.timesMergesRead).toBe(0);
  });

  test("gives up where a sheet has another extent, and not where a new one is empty", async () => {
    const { excel, host } = await watched();
    excel.person.addSheet("空");
    expect(await isKnown(host)).toBe(true);
    excel.person.type("附表2", "C9", "丁");
    expect([await isKnown(host), excel.book.timesMergesRead]).toEqual([false, 0]);
    await host.read();
    expect(await isKnown(host)).toBe(true);
  });

  test("gives up where rows moved, also where the extent is as before", async () => {
    const { excel, host } = await watched();
    excel.person.insertRows("附表1", 1, 1);
    await aMoment();
    // As if another row had been deleted as well.
    excel.book.sheets[0]?.cells.delete(3);
    expect([await isKnown(host), excel.book.timesMergesRead]).toEqual([false, 0]);
    await host.read();
    expect(await isKnown(host)).toBe(true);
  });

  test("gives up before the first reading, and after rows of ours", async () => {
    expect(await isKnown(createOfficeHost())).toBe(false);
    const { host } = await watched();
    const edits = [{ kind: "insert-rows", sheet: "附表2", row: 0, count: 1 }] as const;
    expect(await host.apply({ title: [], edits })).toMatchObject({ ok: true });
    expect(await isKnown(host)).toBe(false);
  });
});
