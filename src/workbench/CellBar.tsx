import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../taskpane/texts";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    alignItems: "stretch",
    // Always of the same height: a bar that grew with its text would move the sheet under a double click.
    height: "53px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
  },
  address: {
    boxSizing: "border-box",
    flexShrink: 0,
    minWidth: "64px",
    padding: "0 8px",
    alignContent: "center",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  content: {
    boxSizing: "border-box",
    flexGrow: 1,
    minWidth: 0,
    overflowY: "auto",
    padding: "4px 8px",
    alignContent: "safe center",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Address and full content of the selected cell, where a narrow cell shows only a part. */
export function CellBar({ address, content }: { readonly address: string; readonly content: string }) {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <div className={styles.root} role="group" aria-label={say("page/cell-bar")}>
      <div className={styles.address}>{address}</div>
      <div className={styles.content} tabIndex={0}>
        {content === "" ? <span className={styles.hint}>{say("page/edit-hint")}</span> : content}
      </div>
    </div>
  );
}
