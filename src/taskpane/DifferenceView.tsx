import { Fragment } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Preview } from "../app/preview";
import type { Session } from "../app/session";
import { CellLink } from "./CellLink";
import { PlaceLink } from "./PlaceLink";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { margin: 0, overflowWrap: "anywhere" },
  values: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** What a difference needs to be shown. */
export interface DifferenceViewProps {
  readonly session: Session;
  readonly difference: Preview["differences"][number];
}

/** A value that stands and is not what follows from elsewhere: both, with their cells. It is left as it is. */
export function DifferenceView({ session, difference }: DifferenceViewProps) {
  const styles = useStyles();
  const { say, tell } = useTexts();
  const { at, now, stated, known, sourcesNow, message } = difference;
  return (
    <div className={styles.root}>
      <p className={styles.words}>{tell(message)}</p>
      <dl className={styles.values}>
        <dt className={styles.label}>{say("pane/stated")}</dt>
        <dd className={styles.value}>
          {stated} <PlaceLink session={session} at={at} now={now} sheet={at.sheet} />
        </dd>
        <dt className={styles.label}>{say("pane/known")}</dt>
        <dd className={styles.value}>
          {known}
          {sourcesNow.map((source, index) => (
            <Fragment key={index}>
              {" "}
              <CellLink session={session} at={source} sheet={at.sheet} />
            </Fragment>
          ))}
        </dd>
      </dl>
    </div>
  );
}
