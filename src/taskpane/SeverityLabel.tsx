import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../core/finding";
import { useTexts, type TextKey } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  icon: { fontSize: "16px", flexShrink: 0 },
  // Only the icon is coloured: as letters these colours are too faint in the dark theme.
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled };
const NAMES: Readonly<Record<Severity, TextKey>> = {
  error: "pane/severity-error",
  warning: "pane/severity-warning",
  info: "pane/severity-info",
};
const COUNTS: Readonly<Record<Severity, TextKey>> = {
  error: "pane/count-error",
  warning: "pane/count-warning",
  info: "pane/count-info",
};

/** How grave something is, or how much of that gravity there is; never by colour alone. */
export function SeverityLabel({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const styles = useStyles();
  const { say } = useTexts();
  const Icon = ICONS[severity];
  return (
    <span className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />
      {count === undefined ? say(NAMES[severity]) : say(COUNTS[severity], { count: String(count) })}
    </span>
  );
}
