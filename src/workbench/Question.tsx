import { useEffect, useId, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../taskpane/texts";

const useStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    width: "min(32rem, calc(100vw - 32px))",
    padding: tokens.spacingHorizontalXXL,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow64,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
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
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={titleId}
      className={styles.root}
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
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
    </dialog>
  );
}
