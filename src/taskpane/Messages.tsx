import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { SessionState } from "../app/session";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalM },
  text: { overflowWrap: "anywhere" },
  // Heard, not seen: eyes have the spinner.
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const BUSY = { checking: "pane/checking", planning: "pane/planning", writing: "pane/writing" } as const;

/** The last refusal or success in words. Both places stay in the page, so that screen readers notice new words. */
export function Messages({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const { say, tell } = useTexts();
  return (
    <>
      <div role="alert">
        {state.failure !== null && (
          <MessageBar intent="error" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.text}>{tell(state.failure.message)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div role="status">
        {state.activity !== "idle" && <span className={styles.spoken}>{say(BUSY[state.activity])}</span>}
        {state.notice !== null && (
          <MessageBar intent="info" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.text}>{tell(state.notice)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}
