import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Preview } from "../app/preview";
import type { Session } from "../app/session";
import { DifferenceView } from "./DifferenceView";
import { Disclosure } from "./Disclosure";
import { PlaceLink } from "./PlaceLink";
import { countsIn, groupSteps, type PreviewCounts } from "./previewGroups";
import { StepView } from "./StepView";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  counts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    padding: 0,
    listStyleType: "none",
  },
  nothing: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, margin: 0 },
  good: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground3 },
  remark: { overflowWrap: "anywhere" },
});

const COUNTS: readonly (keyof PreviewCounts)[] = ["steps", "cells", "rows", "deleted", "areas", "sheets"];

/** What would be written sheet by sheet, what differs and is left, and what could not be told. */
export function PreviewView({ session, preview }: { readonly session: Session; readonly preview: Preview }) {
  const styles = useStyles();
  const { say, tell } = useTexts();
  const { steps, differences, remarks, request } = preview;
  const counts = countsIn(preview);
  return (
    <div className={styles.root} data-preview>
      <div role="status">
        {steps.length === 0 ? (
          <p className={styles.nothing}>
            <CheckmarkCircleFilled className={styles.good} aria-hidden />
            {say(`pane/nothing-${request.kind}`)}
          </p>
        ) : (
          <>
            <h3 className={styles.heading}>{say("pane/preview-title")}</h3>
            <ul className={styles.counts}>
              {COUNTS.filter((name) => counts[name] > 0).map((name) => (
                <li key={name}>{say(`pane/count-${name}`, { count: String(counts[name]) })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {groupSteps(preview).map(({ sheet, steps: own }) => (
        <section key={sheet}>
          <h4 className={styles.heading}>{sheet}</h4>
          <ol className={styles.list}>
            {own.map((step, index) => (
              <li key={index}>
                <StepView session={session} step={step} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {differences.length > 0 && (
        <section>
          <h3 className={styles.heading}>{say("pane/differences", { count: String(differences.length) })}</h3>
          <ul className={styles.list}>
            {differences.map((difference, index) => (
              <li key={index}>
                <DifferenceView session={session} difference={difference} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {remarks.length > 0 && (
        <Disclosure label={say("pane/remarks", { count: String(remarks.length) })}>
          <ul className={styles.list}>
            {remarks.map(({ message, at, now }, index) => (
              <li key={index} className={styles.remark}>
                {now !== null && <PlaceLink session={session} at={at} now={now} sheet="" />} {tell(message)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
