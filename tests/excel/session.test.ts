import type { Finding } from "../../src/core/finding";
import { sentence } from "../../src/core/message";
import type { Report } from "../../src/core/report";
import { cellAt, type Workbook } from "../../src/core/workbook";
import { createSession, type Session } from "../../src/app/session";
import { ACTIONS } from "../../src/commands/names";
import { registerCommands } from "../../src/commands/register";
import { workbookOf } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import { readManifest } from "../../tools/manifest/read";
import { failOnGaps, openInExcel } from "./load";
import type { OfficeShim } from "./office-shim";
import type { SimulatedExcel } from "./simulated-excel";

failOnGaps();

/** The total in B3 must be the sum of B1 and B2; the wrong cell is B2. */
function check(workbook: Workbook): Report {
  const [sheet] = workbook.sheets;
  const number = (row: number): number => Number((sheet && cellAt(sheet, row, 1)?.value) ?? 0);
  const right = number(2) - number(0);
  const at = { sheet: sheet?.name ?? "", row: 1, column: 1 };
  const message = sentence("test/difference");
  const changes = { title: message, edits: [{ kind: "set-value", at, value: right, expect: number(1) } as const] };
  const finding: Finding = {
    rule: "total",
    severity: "error",
    outcome: "fail",
    message,
    reason: [],
    suspect: { at },
    related: [],
    fixes: [{ title: message, safety: "judgement", confidence: 0.9, changes }],
    fingerprint: "B2",
  };
  const findings = right === number(1) ? [] : [finding];
  return {
    revision: workbook.revision,
    forms: [],
    findings,
    unchecked: [],
    identities: { checked: 1, violated: findings.length },
  };
}

interface Stage {
  readonly excel: SimulatedExcel;
  readonly office: OfficeShim;
  readonly session: Session;
}

function opened(): Stage {
  const workbook = workbookOf({
    首页: [["说明"]],
    附表1: [
      ["甲", 10],
      ["乙", 25],
      ["合计", 30],
    ],
  });
  const sheets = [...workbook.sheets].reverse();
  const { excel, office } = openInExcel({ ...workbook, sheets });
  const session = createSession(createOfficeHost(), check);
  registerCommands(session);
  return { excel, office, session };
}

function marks(excel: SimulatedExcel): readonly string[] {
  return excel.book.sheets.flatMap(({ name, rules }) =>
    rules.flatMap(({ areas }) => areas.map(({ top, left }) => `${name}[${top},${left}`)),
  );
}

function held(excel: SimulatedExcel): unknown {
  return excel.book.sheets[0]?.cells.get(1)?.get(1)?.value;
}

describe("a session in Excel, from the ribbon", () => {
  test("the manifest's buttons are the actions that are associated", () => {
    const { office } = opened();
    const named = readManifest("manifest.xml")
      .elementsNamed("FunctionName")
      .map((element) => element.text);
    expect([...office.actionsByName.keys()].sort()).toEqual([...named].sort());
    expect([...named].sort()).toEqual(Object.values(ACTIONS).sort());
  });

  test("validate shows the pane and marks, a finding selects its cell, its fix unmarks, undo marks again", async () => {
    const { excel, office, session } = opened();
    await office.press(ACTIONS.validate);
    expect(office.paneShown).toBe(1);
    expect(marks(excel)).toEqual(["附表1[1,1"]);

    excel.book.active = "首页";
    await session.showFinding("B2");
    expect(excel.book.active).toBe("附表1");
    expect(excel.book.selection.area).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });

    await session.applyFix("B2", 0);
    expect(held(excel)).toBe(20);
    expect(marks(excel)).toEqual([]);
    expect(session.getState().report?.findings).toEqual([]);

    await session.undo();
    expect(held(excel)).toBe(25);
    expect(marks(excel)).toEqual(["附表1[1,1"]);
    expect(session.getState().failure).toBeNull();
  });

  test("clear marks clears silently, and opens the pane only to say that there was nothing", async () => {
    const { excel, office, session } = opened();
    await session.validate();
    await office.press(ACTIONS.clearMarks);
    expect([marks(excel), office.paneShown]).toEqual([[], 0]);
    await office.press(ACTIONS.clearMarks);
    expect(office.paneShown).toBe(1);
    expect(session.getState().notice?.[0]?.key).toBe("pane/no-marks");
  });

  test("a fix is refused when the cell was changed meanwhile", async () => {
    const { excel, session } = opened();
    await session.validate();
    const cell = excel.book.sheets[0]?.cells.get(1)?.get(1);
    if (cell !== undefined) cell.value = 26;
    await session.applyFix("B2", 0);
    expect(session.getState().failure?.code).toBe("changed");
    expect(held(excel)).toBe(26);
  });

  test("a button completes its event also when a cell is being edited or the pane does not open", async () => {
    const { excel, office, session } = opened();
    excel.book.isEditing = true;
    await office.press(ACTIONS.validate);
    expect(session.getState().failure?.code).toBe("cell-editing");
    excel.book.isEditing = false;
    office.refusesPane = true;
    await office.press(ACTIONS.validate);
    expect(session.getState().failure).toBeNull();
    expect(marks(excel)).toHaveLength(1);
  });
});
