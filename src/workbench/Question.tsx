import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../taskpane/texts";
import { Modal } from "./Modal";

const useStyles = makeStyles({
  text: { overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
  },
});

/** A question that must be answered before anything is lost. */
export interface Asked {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  /** Called with the answer; closing the question answers no. */
  readonly answer: (isConfirmed: boolean) => void;
}

/** Asks, and keeps everything else out of reach until there is an answer: the browser's own modal dialog. */
export function Question({ title, text, confirm, answer }: Asked) {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <Modal
      role="alertdialog"
      title={title}
      onCancel={() => {
        answer(false);
      }}
    >
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>
        <Button
          onClick={() => {
            answer(false);
          }}
        >
          {say("page/cancel")}
        </Button>
        <Button
          appearance="primary"
          onClick={() => {
            answer(true);
          }}
        >
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
