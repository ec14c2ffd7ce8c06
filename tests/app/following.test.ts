import { checkWorkbook, liveChecker } from "../../src/app/check";
import type { Clock } from "../../src/app/clock";
import { briefFollowing } from "../../src/app/following";
import { createSession } from "../../src/app/session";
import type { CellValue } from "../../src/core/cell";
import { keptTextOf } from "../../src/core/profileFile";
import { refusal, success } from "../../src/core/outcome";
import { workbookOf } from "../../src/host/memory/grid";
import { createMemoryHost, type MemoryHost } from "../../src/host/memory/host";
import type { Host } from "../../src/host/port";
import { cleanDirection, directionSheet } from "../fixtures/department";

/** The total of the direction, which its parts must add up to. */
const TOTAL = { sheet: "附表3", row: 15, column: 3 };
const RIGHT = 12;
const WRONG = 120;

const sheetWith = (total: number) => workbookOf({ 附表3: directionSheet(cleanDirection({ total })) });

/** A clock that runs with the fake timers, and can be made to stand still or to leap. */
function testClock(): Clock & { leap: number } {
  const clock = {
    leap: 0,
    passed: 0,
    now(): number {
      clock.passed += clock.leap;
      return clock.passed;
    },
    after(milliseconds: number, work: () => void): () => void {
      const timer = setTimeout(work, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
  return clock;
}

function stage(total = RIGHT, change: (host: MemoryHost) => Partial<Host> = () => ({})) {
  const memory = createMemoryHost(sheetWith(total));
  const asked = { marks: 0, readings: 0 };
  const counting: Host = {
    ...memory,
    mark(marks) {
      asked.marks++;
      return memory.mark(marks);
    },
    readAgain() {
      asked.readings++;
      return memory.readAgain();
    },
  };
  const clock = testClock();
  const following = briefFollowing();
  const host = { ...counting, ...change(memory) };
  const session = createSession(host, checkWorkbook, { startChecking: liveChecker, following, clock });
  const type = (value: CellValue, expect: CellValue, at = TOTAL) =>
    memory.type({ title: [], edits: [{ kind: "set-value", at, value, expect }] });
  const findings = (): readonly string[] => (session.getState().report?.findings ?? []).map(({ rule }) => rule);
  return { memory, session, asked, clock, following, type, findings };
}

/** Lets the pause pass, and what then happens. */
async function pause(milliseconds = 400): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

test("an edit is found after a pause, marked, and gone again with the next, without a word", async () => {
  const { memory, session, type, findings } = stage();
  await session.validate();
  expect(findings()).toEqual([]);
  await type(WRONG, RIGHT);
  await pause(399);
  expect(findings()).toEqual([]);
  const activities: string[] = [];
  const end = session.subscribe(() => activities.push(session.getState().activity));
  await pause(1);
  end();
  expect(findings()).toHaveLength(1);
  expect(memory.marks().map(({ at }) => at)).toEqual([TOTAL]);
  expect(session.getState().report).toEqual(checkWorkbook(memory.workbook()));
  expect(new Set(activities)).toEqual(new Set(["idle"]));

  await type(RIGHT, WRONG);
  await pause();
  expect([findings(), memory.marks()]).toEqual([[], []]);
  expect(session.getState()).toMatchObject({ failure: null, notice: null, following: { isOn: true, hint: null } });
});

test("nothing is followed before the first check, nor when it is switched off; on again, it catches up", async () => {
  const { session, asked, type, findings, following } = stage();
  await type(WRONG, RIGHT);
  await pause();
  expect([session.getState().report, asked.readings]).toEqual([null, 0]);
  await session.validate();
  expect(findings()).toHaveLength(1);

  session.followEdits(false);
  expect([following.load(), session.getState().following.isOn]).toEqual([false, false]);
  await type(RIGHT, WRONG);
  await pause();
  expect([findings().length, asked.readings]).toEqual([1, 0]);

  session.followEdits(true);
  await pause();
  expect([findings().length, asked.readings]).toEqual([0, 1]);
});

test("several edits in a row are one reading", async () => {
  const { session, asked, type } = stage();
  await session.validate();
  for (const [value, before] of [
    [1, RIGHT],
    [2, 1],
    [WRONG, 2],
  ]) {
    await type(value ?? 0, before ?? 0);
    await pause(100);
  }
  await pause();
  expect(asked.readings).toBe(1);
});

test("the finding that was shown stays selected; marks are written only where they change", async () => {
  const { session, asked, type } = stage(WRONG);
  await session.validate();
  const fingerprint = session.getState().report?.findings[0]?.fingerprint ?? "";
  await session.showFinding(fingerprint);
  const note = { sheet: "附表3", row: 40, column: 9 };
  await type("备注", null, note);
  await pause();
  expect([session.getState().selected, asked]).toEqual([fingerprint, { marks: 1, readings: 1 }]);
  await type(RIGHT, WRONG);
  await pause();
  expect([session.getState().selected, asked]).toEqual([null, { marks: 2, readings: 2 }]);
});

test("marks that a person cleared stay away until the next check", async () => {
  const { memory, session, type, findings } = stage();
  await session.validate();
  await session.clearMarks();
  await type(WRONG, RIGHT);
  await pause();
  expect([findings().length, memory.marks()]).toEqual([1, []]);
  await session.validate();
  expect(memory.marks()).toHaveLength(1);
});

test("a reading that is refused is no failure and is tried again at the next change", async () => {
  let refuses = true;
  const { session, type, findings } = stage(RIGHT, (memory) => ({
    readAgain: () => (refuses ? Promise.resolve(refusal("cell-editing")) : memory.readAgain()),
  }));
  await session.validate();
  await type(WRONG, RIGHT);
  await pause(5000);
  expect([findings().length, session.getState().failure]).toEqual([0, null]);
  refuses = false;
  await type(WRONG + 1, WRONG);
  await pause();
  expect(findings()).toHaveLength(1);
});

test("where only a full reading can tell, that is said quietly until the next check", async () => {
  let isReshaped = false;
  const { session, type, findings } = stage(RIGHT, (memory) => ({
    readAgain: () => (isReshaped ? Promise.resolve(success(null)) : memory.readAgain()),
  }));
  await session.validate();
  isReshaped = true;
  await type(WRONG, RIGHT);
  await pause();
  expect(findings()).toEqual([]);
  const { failure, following } = session.getState();
  expect([failure, following.isOn, following.hint?.[0]?.key]).toEqual([null, true, "pane/following-reshaped"]);
  await session.validate();
  expect([findings().length, session.getState().following.hint]).toEqual([1, null]);
});

test("what is too slow twice in a row switches itself off and says so; the person's choice is kept", async () => {
  const { session, clock, asked, type, following } = stage();
  await session.validate();
  clock.leap = 1501;
  await type(1, RIGHT);
  await pause();
  clock.leap = 10;
  await type(2, 1);
  await pause();
  clock.leap = 1501;
  await type(3, 2);
  await pause();
  expect(session.getState().following).toEqual({ isOn: true, hint: null });
  await type(4, 3);
  await pause();
  const { isOn, hint } = session.getState().following;
  expect([isOn, hint?.[0]?.key, following.load()]).toEqual([false, "pane/following-slow", true]);
  await type(5, 4);
  await pause();
  expect(asked.readings).toBe(4);
  session.followEdits(true);
  expect(session.getState().following).toEqual({ isOn: true, hint: null });
});

test("a command that runs is waited for, and what it has seen is not read again", async () => {
  let release: (() => void) | undefined;
  let isHeld = false;
  const { session, asked, type, findings } = stage(RIGHT, (memory) => ({
    async read() {
      const read = await memory.read();
      if (isHeld) await new Promise<void>((resolve) => (release = resolve));
      return read;
    },
  }));
  await session.validate();
  isHeld = true;
  const validating = session.validate();
  await pause(0);
  // Typed after the command has read and before it ends.
  await type(WRONG, RIGHT);
  await pause();
  expect([asked.readings, session.getState().activity]).toEqual([0, "checking"]);
  isHeld = false;
  release?.();
  await validating;
  await pause();
  expect([asked.readings, findings().length]).toEqual([1, 1]);

  await type(RIGHT, WRONG);
  await pause(100);
  await session.validate();
  await pause();
  expect([asked.readings, findings().length]).toEqual([1, 0]);
});

test("what is kept with the workbook by another hand is read by from then on", async () => {
  const { memory, session } = stage();
  await session.validate();
  await memory.keep(keptTextOf({ profile: "shanghai" }));
  await memory.type({ title: [], edits: [] });
  await pause();
  expect(session.getState().reading.profile).toBe("shanghai");
});

test("a repair and its undoing do not set off another reading", async () => {
  const { session, asked } = stage(WRONG);
  await session.validate();
  await session.applyFix(session.getState().report?.findings[0]?.fingerprint ?? "", 0);
  await session.undo();
  await pause();
  expect([asked.readings, session.getState().report?.findings.length]).toEqual([0, 1]);
});

test("after a first check that was refused there is nothing to follow, and nothing is said", async () => {
  const { session, asked, type } = stage(RIGHT, () => ({ read: () => Promise.resolve(refusal("cell-editing")) }));
  await session.validate();
  expect(session.getState().failure?.code).toBe("cell-editing");
  await type(WRONG, RIGHT);
  await pause();
  expect([asked.readings, session.getState().report, session.getState().following.hint]).toEqual([0, null, null]);
});
