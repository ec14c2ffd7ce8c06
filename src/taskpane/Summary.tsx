import type { Ref } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { Severity } from "../core/finding";
import type { Report } from "../core/report";
import { countsOf } from "./grouping";
import { SeverityLabel } from "./SeverityLabel";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  detail: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    textAlign: "center",
    paddingTop: tokens.spacingVerticalXXL,
    paddingBottom: tokens.spacingVerticalL,
  },
  icon: { fontSize: "40px", color: tokens.colorNeutralForeground3 },
  good: { fontSize: "40px", color: tokens.colorStatusSuccessForeground3 },
  body: { margin: 0, maxWidth: "36em", color: tokens.colorNeutralForeground2 },
});

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What the summary needs. */
export interface SummaryProps {
  /** `null` before the first check. */
  readonly report: Report | null;
  /** The heading, so that the focus has somewhere to go when a repaired finding leaves. */
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The state of things in a few words: nothing checked yet, nothing recognised, all consistent, or what was found. */
export function Summary({ report, headingRef }: SummaryProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const heading = (text: string) => (
    <h2 ref={headingRef} tabIndex={-1} className={styles.heading}>
      {text}
    </h2>
  );

  if (report === null) {
    return (
      <div className={styles.state}>
        <ClipboardTaskRegular className={styles.icon} aria-hidden />
        {heading(say("pane/welcome"))}
        <p className={styles.body}>{say("pane/welcome-detail")}</p>
      </div>
    );
  }

  const values = {
    forms: String(report.forms.length),
    checked: String(report.identities.checked),
    violated: String(report.identities.violated),
    unchecked: String(report.unchecked.length),
    count: String(report.findings.length),
  };
  if (report.findings.length > 0) {
    const counts = countsOf(report.findings);
    return (
      <div>
        {heading(say("pane/findings-summary", values))}
        <div className={styles.counts}>
          {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
            <SeverityLabel key={severity} severity={severity} count={counts[severity]} />
          ))}
        </div>
        <p className={styles.detail}>{say("pane/checked-summary", values)}</p>
      </div>
    );
  }
  if (report.forms.length === 0) {
    return (
      <div className={styles.state}>
        <QuestionCircleRegular className={styles.icon} aria-hidden />
        {heading(say("pane/no-form"))}
        <p className={styles.body}>{say("pane/no-form-detail")}</p>
      </div>
    );
  }
  return (
    <div className={styles.state}>
      <CheckmarkCircleFilled className={styles.good} aria-hidden />
      {heading(say("pane/consistent"))}
      <p className={styles.body}>
        {say(report.unchecked.length === 0 ? "pane/consistent-detail" : "pane/consistent-incomplete", values)}
      </p>
    </div>
  );
}
