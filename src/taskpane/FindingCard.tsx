import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../core/finding";
import type { Session } from "../app/session";
import { CellLink } from "./CellLink";
import { CostingTextView } from "./CostingTextView";
import { Disclosure } from "./Disclosure";
import { FixView } from "./FixView";
import { roleWords } from "./roles";
import { SeverityLabel } from "./SeverityLabel";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "3px",
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
  selected: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-1px", boxShadow: tokens.shadow8 },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  place: { marginLeft: "auto", fontWeight: tokens.fontWeightSemibold },
  message: {
    appearance: "none",
    display: "block",
    width: "100%",
    margin: 0,
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  reason: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  related: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

/** What a finding needs to be shown and repaired. */
export interface FindingCardProps {
  readonly session: Session;
  readonly finding: Finding;
  readonly isSelected: boolean;
  readonly isBusy: boolean;
  /** Applies the repair of that number, counted from zero. */
  readonly onApply: (fix: number) => void;
}

/** One finding: what is wrong, why, where, and how to repair it. */
export function FindingCard({ session, finding, isSelected, isBusy, onApply }: FindingCardProps) {
  const styles = useStyles();
  const { say, tell } = useTexts();
  const { suspect, related, fixes, severity } = finding;
  const reason = tell(finding.reason);
  const sheet = suspect.at.sheet;

  function repair(number: number) {
    const fix = fixes[number];
    return (
      fix && (
        <FixView
          key={number}
          session={session}
          fix={fix}
          suspect={suspect.at}
          isFirst={number === 0}
          isBusy={isBusy}
          onApply={() => {
            onApply(number);
          }}
        />
      )
    );
  }

  return (
    <article
      className={mergeClasses(styles.root, styles[severity], isSelected && styles.selected)}
      data-fingerprint={finding.fingerprint}
    >
      <div className={styles.head}>
        <SeverityLabel severity={severity} />
        {finding.outcome === "review" && (
          <Badge appearance="tint" color="warning" size="small">
            {say("pane/review")}
          </Badge>
        )}
        <span className={styles.place}>
          <CellLink session={session} at={suspect.at} sheet={sheet} />
        </span>
      </div>
      <button
        type="button"
        className={styles.message}
        aria-current={isSelected}
        onClick={() => void session.showFinding(finding.fingerprint)}
      >
        {tell(finding.message)}
      </button>
      {finding.costing !== undefined && <CostingTextView costing={finding.costing} suspect={suspect} />}
      {reason !== "" && (
        <div>
          <div className={styles.label}>{say("pane/why")}</div>
          <p className={styles.reason}>{reason}</p>
        </div>
      )}
      {related.length > 0 && (
        <div>
          <div className={styles.label}>{say("pane/related")}</div>
          <ul className={styles.related}>
            {related.map(({ at, role }, index) => {
              const words = roleWords(role);
              return (
                <li key={index}>
                  {words !== undefined && <span className={styles.label}>{say(words)} </span>}
                  <CellLink session={session} at={at} sheet={sheet} />
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {fixes.length === 0 ? <p className={styles.reason}>{say("pane/no-repair")}</p> : repair(0)}
      {fixes.length > 1 && (
        <Disclosure label={say("pane/other-repairs", { count: String(fixes.length - 1) })}>
          {fixes.slice(1).map((_, index) => repair(index + 1))}
        </Disclosure>
      )}
    </article>
  );
}
