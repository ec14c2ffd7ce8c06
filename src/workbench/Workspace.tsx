import { useEffect, useMemo, useRef, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { addressOf, qualifiedAddress } from "../core/a1";
import type { CellRef } from "../core/cell";
import { cellAt } from "../core/workbook";
import { Pane } from "../taskpane/Pane";
import { useTexts } from "../taskpane/texts";
import { buildModel } from "./buildModel";
import { CellBar } from "./CellBar";
import { marksOfSheet } from "./marksOf";
import { canvasMeasure } from "./measure";
import { anchorOf } from "./movement";
import type { OpenWorkbook } from "./openWorkbook";
import { SheetTabs } from "./SheetTabs";
import { SheetView } from "./SheetView";
import { editableText } from "./typedValue";
import { typeInto } from "./typeInto";
import { useHost } from "./useHost";
import type { Ask } from "./useQuestion";

const NARROW = "@media (max-width: 800px)";

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 360px",
    gridTemplateRows: "minmax(0, 1fr)",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "60vh auto" },
  },
  workbook: { display: "flex", flexDirection: "column", minWidth: 0, minHeight: 0 },
  sheet: { flexGrow: 1, minHeight: 0 },
  pane: {
    minWidth: 0,
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { borderLeft: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** What an open workbook needs to be shown. */
export interface WorkspaceProps {
  readonly open: OpenWorkbook;
  readonly ask: Ask;
  readonly onSave: () => void;
}

/** One open workbook: its sheets, and the pane beside them. */
export function Workspace({ open, ask, onSave }: WorkspaceProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const { host, session } = open;
  const document = useHost(host, (one) => one.document());
  const marks = useHost(host, (one) => one.marks());
  const selection = useHost(host, (one) => one.selection());
  const [measure] = useState(canvasMeasure);
  // Where each sheet was left, to come back to.
  const left = useRef(new Map<string, CellRef>());

  const { workbook, appearance } = document;
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === "visible");
  const first = visible[0] ?? workbook.sheets[0];
  const name = selection?.sheet ?? first?.name ?? "";
  const index = Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.name === name),
  );
  const sheet = workbook.sheets[index];
  const look = appearance.sheets[index];
  const model = useMemo(() => sheet && look && buildModel(sheet, look, measure), [sheet, look, measure]);
  const sheetMarks = useMemo(() => marksOfSheet(marks, name), [marks, name]);
  // Of a merged area only the top left cell holds anything, wherever in it the selection fell.
  const active = model && anchorOf(model, selection ?? { row: 0, column: 0 });

  // What the person sees selected is what the host is asked for, also before anything was clicked.
  const row = active?.row;
  const column = active?.column;
  useEffect(() => {
    if (row !== undefined && column !== undefined) host.select({ sheet: name, row, column });
  }, [host, name, row, column]);
  if (model === undefined || active === undefined) return null;

  const cell = cellAt(model.sheet, active.row, active.column);

  function move(to: CellRef): void {
    left.current.set(to.sheet, to);
    void host.show(to);
  }

  const askAboutFormula = (at: CellRef, formula: string, text: string) =>
    ask({
      title: say("page/formula-title"),
      text: say("page/formula", { cell: qualifiedAddress(at), formula, text }),
      confirm: say("page/formula-confirm"),
    });

  return (
    <div className={styles.root}>
      <main className={styles.workbook} aria-label={say("page/workbook")}>
        <CellBar address={addressOf(active)} content={editableText(cell)} />
        <div className={styles.sheet}>
          <SheetView
            key={name}
            model={model}
            marks={sheetMarks}
            active={active}
            shown={selection}
            onMove={({ row, column }) => {
              move({ sheet: name, row, column });
            }}
            onType={({ row, column }, text) => {
              void typeInto(session, host, workbook, { sheet: name, row, column }, text, askAboutFormula);
            }}
            onUndo={() => void session.undo()}
            onSave={onSave}
          />
        </div>
        <SheetTabs
          sheets={workbook.sheets
            .filter((one) => one.visibility === "visible" || one.name === name)
            .map((one) => one.name)}
          current={name}
          onChoose={(chosen) => {
            move(left.current.get(chosen) ?? { sheet: chosen, row: 0, column: 0 });
          }}
        />
      </main>
      <aside className={styles.pane} aria-label={say("pane/region")}>
        <Pane session={session} isAlone={false} />
      </aside>
    </div>
  );
}
