import { makeStyles, tokens } from "@fluentui/react-components";
import type { Placed, PreviewEdit, PreviewStep } from "../app/preview";
import type { Session } from "../app/session";
import { placeOfEdit } from "../core/edit";
import { Disclosure } from "./Disclosure";
import { EditView } from "./EditView";
import { PlaceLink } from "./PlaceLink";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { margin: 0, overflowWrap: "anywhere" },
  edits: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  detail: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** More edits than these open on demand only. */
const MOST_SHOWN = 3;

/** What a step needs to be shown. */
export interface StepViewProps {
  readonly session: Session;
  readonly step: Placed<PreviewStep>;
}

/** One step: its words, then cell by cell what was and what will be. */
export function StepView({ session, step }: StepViewProps) {
  const styles = useStyles();
  const { say, tell } = useTexts();
  const list = (
    <ul className={styles.edits}>
      {step.edits.map((edit, index) => (
        <li key={index}>
          <StepEdit session={session} edit={edit} sheet={step.at.sheet} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles.root}>
      <p className={styles.words}>{tell(step.message)}</p>
      {step.edits.length > MOST_SHOWN ? (
        <Disclosure label={say("pane/step-edits", { count: String(step.edits.length) })}>{list}</Disclosure>
      ) : (
        list
      )}
    </div>
  );
}

interface StepEditProps {
  readonly session: Session;
  readonly edit: Placed<PreviewEdit>;
  readonly sheet: string;
}

function StepEdit({ session, edit: { edit, now, detail }, sheet }: StepEditProps) {
  const styles = useStyles();
  const { say, tell } = useTexts();
  // A new sheet is named by the words of its step; what is in it is seen when it is there.
  if (edit.kind === "add-sheet") {
    const { cells, columnWidths } = edit.draft;
    const rows = String(Math.max(0, ...cells.map(({ row }) => row + 1)));
    return (
      <p className={styles.detail}>{say("pane/new-sheet-size", { rows, columns: String(columnWidths.length) })}</p>
    );
  }
  return (
    <>
      <PlaceLink session={session} at={placeOfEdit(edit)} now={now} sheet={sheet} />
      <EditView edit={edit} />
      {detail !== undefined && <p className={styles.detail}>{tell(detail.message)}</p>}
    </>
  );
}
