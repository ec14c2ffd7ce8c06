import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { areaAddress } from "../core/a1";
import type { CellValue } from "../core/cell";
import {
  isCellEdit,
  isRowEdit,
  type AreaEdit,
  type CellEdit,
  type Edit,
  type RowEdit,
  type SheetEdit,
} from "../core/edit";
import { textOf } from "../core/workbook";
import { differenceOf, type Run } from "./difference";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    lineHeight: tokens.lineHeightBase300,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  empty: { color: tokens.colorNeutralForeground3 },
  run: { borderRadius: tokens.borderRadiusSmall, paddingLeft: "1px", paddingRight: "1px" },
  removed: {
    textDecorationLine: "line-through",
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  added: {
    textDecorationLine: "underline",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
  },
});

function plain(value: CellValue): string {
  return textOf({ value });
}

/** One edit of a repair: a cell's text before and after, the differing characters set apart; or the others in words. */
export function EditView({ edit }: { readonly edit: Edit }) {
  if (isCellEdit(edit)) return <CellEditView edit={edit} />;
  return isRowEdit(edit) ? <RowEditView edit={edit} /> : <OtherEditView edit={edit} />;
}

/** Sheets that come or go, and how areas come to look. */
function OtherEditView({ edit }: { readonly edit: AreaEdit | SheetEdit }) {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <p className={styles.text}>
      {say(`pane/${edit.kind}`, {
        sheet: edit.kind === "add-sheet" ? edit.draft.name : edit.sheet,
        area: "area" in edit ? areaAddress(edit.area) : "",
        model: edit.kind === "look-like" ? areaAddress(edit.model) : "",
      })}
    </p>
  );
}

/** Rows that come or go; of those that go, what they hold. */
function RowEditView({ edit }: { readonly edit: RowEdit }) {
  const styles = useStyles();
  const { say } = useTexts();
  const { kind, row, count } = edit;
  const rows = count === 1 ? String(row + 1) : `${String(row + 1)}–${String(row + count)}`;
  const held = kind === "insert-rows" ? [] : edit.expect.map((cells) => [...cells.values()].map(textOf).join(" · "));
  return (
    <div>
      <p className={styles.text}>{say(kind === "insert-rows" ? "pane/insert-row" : "pane/delete-row", { rows })}</p>
      {held
        .filter((text) => text !== "")
        .map((text, index) => (
          <p key={index} className={styles.text}>
            <del className={mergeClasses(styles.run, styles.removed)}>{text}</del>
          </p>
        ))}
    </div>
  );
}

function CellEditView({ edit }: { readonly edit: CellEdit }) {
  const styles = useStyles();
  const { say } = useTexts();
  const { before, after } = differenceOf(
    plain(edit.expect),
    edit.kind === "set-formula" ? `=${edit.formula}` : plain(edit.value),
  );

  function line(runs: readonly Run[], Mark: "del" | "ins", className: string) {
    if (runs.length === 0) return <span className={styles.empty}>{say("pane/empty-cell")}</span>;
    return runs.map(({ text, shared }, index) =>
      shared ? (
        <span key={index}>{text}</span>
      ) : (
        <Mark key={index} className={mergeClasses(styles.run, className)}>
          {text}
        </Mark>
      ),
    );
  }

  return (
    <dl className={styles.root}>
      <dt className={styles.label}>{say("pane/before")}</dt>
      <dd className={styles.text}>{line(before, "del", styles.removed)}</dd>
      <dt className={styles.label}>{say("pane/after")}</dt>
      <dd className={styles.text}>{line(after, "ins", styles.added)}</dd>
    </dl>
  );
}
