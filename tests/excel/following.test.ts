import { checkWorkbook, liveChecker } from "../../src/app/check";
import { createSession } from "../../src/app/session";
import { workbookOf } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import { cleanDirection, directionSheet } from "../fixtures/department";
import { failOnGaps, openInExcel } from "./load";

failOnGaps();

/** The total in D16 must be 12. */
const SHEET = "附表3";

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

/** Waits for what comes about sooner or later, however busy the machine is; then the test says what is missing. */
async function until(isSo: () => boolean): Promise<void> {
  for (let moments = 0; moments < 100 && !isSo(); moments += 1) await aMoment();
}

async function checked() {
  const { excel } = openInExcel(workbookOf({ [SHEET]: directionSheet(cleanDirection({ total: 12 })) }));
  const clock = {
    now: () => 0,
    after(_milliseconds: number, work: () => void) {
      const timer = setTimeout(work, 0);
      return () => {
        clearTimeout(timer);
      };
    },
  };
  const session = createSession(createOfficeHost(), checkWorkbook, { startChecking: liveChecker, clock });
  await session.validate();
  await aMoment();
  const { book } = excel;
  const marks = () => book.sheets.flatMap(({ rules }) => rules.flatMap(({ areas }) => areas));
  const found = () => session.getState().report?.findings.length;
  return { excel, book, person: excel.person, session, marks, found, merges: book.timesMergesRead };
}

test("what a person types in Excel is found and marked, and the person's undo is left alone", async () => {
  const { excel, book, person, session, marks, found, merges } = await checked();
  expect(found()).toBe(0);
  person.type(SHEET, "D16", "120");
  await until(() => marks().length > 0);
  expect([found(), marks()]).toEqual([1, [{ top: 15, left: 3, bottom: 15, right: 3 }]]);
  person.type(SHEET, "D16", "12");
  await until(() => marks().length === 0);
  expect([found(), marks()]).toEqual([0, []]);
  await aMoment();
  expect([book.timesMergesRead, session.getState().failure]).toEqual([merges, null]);
  // Two round trips read; where nothing is to be marked anew, there are no others.
  const before = excel.roundTrips;
  person.type(SHEET, "D16", "12.0");
  await aMoment();
  expect(excel.roundTrips - before).toBe(2);
});

test("our own repair echoes nothing, whether Excel mutes it or not", async () => {
  for (const ignoresMuting of [false, true]) {
    const { excel, book, person, session, found } = await checked();
    book.events.ignoresMuting = ignoresMuting;
    person.type(SHEET, "D16", "120");
    await aMoment();
    await session.applyFix(session.getState().report?.findings[0]?.fingerprint ?? "", 0);
    const before = excel.roundTrips;
    await aMoment();
    expect([found(), excel.roundTrips - before]).toEqual([0, 0]);
  }
});

test("a cell that is edited meanwhile is no failure, and its end brings everything up to date", async () => {
  const { book, person, session, found } = await checked();
  person.type(SHEET, "D16", "120");
  book.isEditing = true;
  await aMoment();
  expect([found(), session.getState().failure]).toEqual([0, null]);
  book.isEditing = false;
  person.type(SHEET, "J40", "备注");
  await aMoment();
  // A place nothing stood in before: the sheet has another extent, so only a check can tell.
  expect([found(), session.getState().following.hint?.[0]?.key]).toEqual([0, "pane/following-reshaped"]);
  person.type(SHEET, "J40", "");
  await session.validate();
  expect([found(), session.getState().following.hint]).toEqual([1, null]);
});

test("rows that a person inserts are not guessed at", async () => {
  const { book, person, session, merges } = await checked();
  person.insertRows(SHEET, 3, 1);
  await aMoment();
  const { failure, following } = session.getState();
  expect([failure, following.isOn, following.hint?.[0]?.key]).toEqual([null, true, "pane/following-reshaped"]);
  expect(book.timesMergesRead).toBe(merges);
});

test("switched off, nothing is asked of Excel any more", async () => {
  const { excel, book, person, session, found } = await checked();
  session.followEdits(false);
  await aMoment();
  expect(book.events.asked()).toEqual([]);
  const before = excel.roundTrips;
  person.type(SHEET, "D16", "120");
  await aMoment();
  expect([found(), excel.roundTrips - before]).toEqual([0, 0]);
});
