import { useEffect, useId, useRef } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { AddDirectionOptions } from "./AddDirectionOptions";
import { AddRowOptions } from "./AddRowOptions";
import { CompleteOptions } from "./CompleteOptions";
import { ImportOptions } from "./ImportOptions";
import { NewFormsOptions } from "./NewFormsOptions";
import { PreviewView } from "./PreviewView";
import { RollOverOptions } from "./RollOverOptions";
import type { TaskProps } from "./taskProps";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  detail: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: {
    position: "sticky",
    bottom: `calc(0px - ${tokens.spacingVerticalXL})`,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    // Over the whole width of the pane, so that nothing shows beside it.
    marginLeft: `calc(0px - ${tokens.spacingHorizontalM})`,
    marginRight: `calc(0px - ${tokens.spacingHorizontalM})`,
    marginBottom: `calc(0px - ${tokens.spacingVerticalXL})`,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const OPTIONS = {
  complete: CompleteOptions,
  "new-forms": NewFormsOptions,
  "roll-over": RollOverOptions,
  import: ImportOptions,
  "add-row": AddRowOptions,
  "add-direction": AddDirectionOptions,
} as const;

/** A task: what it asks, then what would be written, then 写入 and 取消. */
export function TaskPanel(props: TaskProps) {
  const { session, state, task } = props;
  const { preview } = state;
  const styles = useStyles();
  const { say } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const isBusy = state.activity !== "idle";
  const Options = OPTIONS[task];
  useEffect(() => {
    heading.current?.focus();
  }, [task]);

  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 ref={heading} id={headingId} tabIndex={-1} className={styles.heading}>
        {say(`pane/task-${task}`)}
      </h2>
      <p className={styles.detail}>{say(`pane/task-${task}-detail`)}</p>
      <Options key={task} {...props} />
      {state.activity === "planning" && <Spinner size="tiny" label={say("pane/planning")} />}
      {preview !== null && <PreviewView session={session} preview={preview} />}
      <div className={styles.foot}>
        {preview !== null && preview.edits.length > 0 && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void session.applyPlan()}>
            {say("pane/write")}
          </Button>
        )}
        <Button disabledFocusable={isBusy} onClick={() => void session.discardPlan()}>
          {say("pane/cancel")}
        </Button>
      </div>
    </section>
  );
}
