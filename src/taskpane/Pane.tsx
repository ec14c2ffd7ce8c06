import { useEffect, useRef } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Session } from "../app/session";
import { FindingList } from "./FindingList";
import { FollowingSwitch } from "./FollowingSwitch";
import { LanguageSwitch } from "./LanguageSwitch";
import { Messages } from "./Messages";
import { ReadingView } from "./ReadingView";
import { Summary } from "./Summary";
import { TaskBar } from "./TaskBar";
import { TaskView } from "./TaskView";
import { useTexts } from "./texts";
import { Toolbar } from "./Toolbar";
import { UncheckedList } from "./UncheckedList";
import { useSessionState } from "./useSessionState";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  head: {
    flexShrink: 0,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingBottom: tokens.spacingVerticalXS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXL,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  results: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

/** What the pane needs. */
export interface PaneProps {
  readonly session: Session;
  /** True in Excel, where the pane is alone: it then bears the product's name and the language switch. */
  readonly isAlone: boolean;
}

/** The product over one session; the same in Excel and beside the sheet of the page. */
export function Pane({ session, isAlone }: PaneProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const state = useSessionState(session);
  const heading = useRef<HTMLHeadingElement>(null);
  const { task } = state;
  const isBusy = state.activity !== "idle";

  /** The pressed button may have left with what it belonged to; the focus must not fall back to the top of the page. */
  function keepFocus(): void {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    });
  }

  async function apply(fingerprint: string, fix: number): Promise<void> {
    await session.applyFix(fingerprint, fix);
    keepFocus();
  }

  const hadTask = useRef(false);
  useEffect(() => {
    if (hadTask.current && task === null) keepFocus();
    hadTask.current = task !== null;
  }, [task]);

  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {isAlone && (
          <div className={styles.title}>
            <h1 className={styles.name}>{say("pane/name")}</h1>
            <LanguageSwitch />
          </div>
        )}
        <Toolbar session={session} state={state} />
        <TaskBar session={session} state={state} />
        <FollowingSwitch session={session} state={state} />
      </div>
      <div className={styles.body} aria-busy={isBusy}>
        <Messages state={state} />
        {task === null ? (
          <div className={styles.results}>
            <Summary report={state.report} headingRef={heading} />
            {state.report !== null && (
              <>
                <FindingList
                  session={session}
                  report={state.report}
                  selected={state.selected}
                  isBusy={isBusy}
                  onApply={(fingerprint, fix) => void apply(fingerprint, fix)}
                />
                <UncheckedList session={session} items={state.report.unchecked} />
                <ReadingView session={session} state={state} forms={state.report.forms} isBusy={isBusy} />
              </>
            )}
          </div>
        ) : (
          <TaskView session={session} state={state} task={task} />
        )}
      </div>
    </div>
  );
}
