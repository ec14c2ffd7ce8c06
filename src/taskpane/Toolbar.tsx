import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { TaskListLtrRegular } from "@fluentui/react-icons/svg/task-list-ltr";
import type { Session, SessionState } from "../app/session";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // Narrower than usual: all three stand in one line of the pane, in both languages.
  button: { minWidth: "auto", paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

/** 检查, 撤销 and 清除标记. */
export function Toolbar({ session, state }: { readonly session: Session; readonly state: SessionState }) {
  const styles = useStyles();
  const { say, tell } = useTexts();
  const isBusy = state.activity !== "idle";
  return (
    <div role="group" aria-label={say("pane/toolbar")} className={styles.root}>
      <Button
        appearance="primary"
        className={styles.button}
        icon={isBusy ? <Spinner size="extra-tiny" appearance="inverted" /> : <TaskListLtrRegular />}
        disabledFocusable={isBusy}
        onClick={() => void session.validate()}
      >
        {say("pane/validate")}
      </Button>
      <Button
        className={styles.button}
        icon={<ArrowUndoRegular />}
        disabledFocusable={isBusy || state.undoable === null}
        title={
          state.undoable === null ? say("pane/nothing-to-undo") : say("pane/undo-what", { what: tell(state.undoable) })
        }
        onClick={() => void session.undo()}
      >
        {say("pane/undo")}
      </Button>
      <Button
        className={styles.button}
        icon={<EraserRegular />}
        disabledFocusable={isBusy}
        onClick={() => void session.clearMarks()}
      >
        {say("pane/clear-marks")}
      </Button>
    </div>
  );
}
