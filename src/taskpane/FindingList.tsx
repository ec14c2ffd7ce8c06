import { Fragment } from "react";
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { FormSummary, Report } from "../core/report";
import type { Session } from "../app/session";
import { Disclosure } from "./Disclosure";
import { FindingCard } from "./FindingCard";
import { groupFindings } from "./grouping";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  names: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  sheet: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

/** What tells a form from its like: its own name, else the title all of its kind share. */
function nameOf(form: FormSummary): string {
  return form.name === "" ? form.title : form.name;
}

/** What the list of findings needs. */
export interface FindingListProps {
  readonly session: Session;
  readonly report: Report;
  readonly selected: string | null;
  readonly isBusy: boolean;
  readonly onApply: (fingerprint: string, fix: number) => void;
}

/** All findings under the forms they lie in; then, closed, the forms without findings. */
export function FindingList({ session, report, selected, isBusy, onApply }: FindingListProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const { groups, clean } = groupFindings(report);

  return (
    <>
      {groups.map(({ form, findings }, index) => (
        <section key={index} className={styles.group}>
          <div className={styles.heading}>
            <div className={styles.names}>
              <h3 className={styles.sheet}>{form?.sheet ?? say("pane/elsewhere")}</h3>
              {form !== null && <div className={styles.name}>{nameOf(form)}</div>}
            </div>
            <Badge
              appearance="tint"
              color="informative"
              role="img"
              aria-label={say("pane/finding-count", { count: String(findings.length) })}
            >
              {findings.length}
            </Badge>
          </div>
          <ul className={styles.list}>
            {findings.map((finding) => (
              <li key={finding.fingerprint}>
                <FindingCard
                  session={session}
                  finding={finding}
                  isSelected={finding.fingerprint === selected}
                  isBusy={isBusy}
                  onApply={(fix) => {
                    onApply(finding.fingerprint, fix);
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {clean.length > 0 && groups.length > 0 && (
        <Disclosure label={say("pane/forms-without-findings", { count: String(clean.length) })}>
          <ul className={styles.list}>
            {clean.map((form, index) => (
              <li key={index} className={styles.names}>
                {form.sheet}
                <Fragment> · </Fragment>
                <span className={styles.name}>{nameOf(form)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
