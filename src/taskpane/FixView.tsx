import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { sameCell, type CellRef } from "../core/cell";
import { placeOfEdit } from "../core/edit";
import type { Fix } from "../core/finding";
import type { Session } from "../app/session";
import { CellLink } from "./CellLink";
import { confidenceWords, percentText } from "./confidence";
import { EditView } from "./EditView";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  confidence: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What a repair needs to be shown and applied. */
export interface FixViewProps {
  readonly session: Session;
  readonly fix: Fix;
  readonly suspect: CellRef;
  /** The surest repair of a finding stands out from the others. */
  readonly isFirst: boolean;
  readonly isBusy: boolean;
  readonly onApply: () => void;
}

/** One repair: what it changes, how sure it is, and the button that makes the change. */
export function FixView({ session, fix, suspect, isFirst, isBusy, onApply }: FixViewProps) {
  const styles = useStyles();
  const { say, tell } = useTexts();
  const title = tell(fix.title);
  const { edits } = fix.changes;
  const isElsewhere = edits.length > 1 || edits.some((edit) => !sameCell(placeOfEdit(edit), suspect));
  return (
    <div className={styles.root}>
      {edits.length > 1 && <div className={styles.title}>{title}</div>}
      {edits.length === 1 && isFirst && <div className={styles.title}>{say("pane/repair")}</div>}
      {edits.map((edit, index) => (
        <div key={index}>
          {isElsewhere && <CellLink session={session} at={placeOfEdit(edit)} sheet={suspect.sheet} />}
          <EditView edit={edit} />
        </div>
      ))}
      <div className={styles.foot}>
        <span className={styles.confidence}>
          {say("pane/confidence", { words: say(confidenceWords(fix)), percent: percentText(fix.confidence) })}
        </span>
        <Button
          size="small"
          appearance={isFirst ? "primary" : "secondary"}
          aria-label={say("pane/apply-what", { what: title })}
          disabledFocusable={isBusy}
          onClick={onApply}
        >
          {say("pane/apply")}
        </Button>
      </div>
    </div>
  );
}
