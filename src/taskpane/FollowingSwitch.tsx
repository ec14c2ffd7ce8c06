import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../app/session";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  // The switch brings space of its own; its label begins where the buttons above begin.
  root: { marginTop: tokens.spacingVerticalXS, marginLeft: `calc(0px - ${tokens.spacingHorizontalS})` },
  hint: {
    marginLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** 随改随查, and below it why the findings may be behind the workbook. */
export function FollowingSwitch({ session, state }: { readonly session: Session; readonly state: SessionState }) {
  const styles = useStyles();
  const { say, tell } = useTexts();
  const { isOn, hint } = state.following;
  return (
    <div className={styles.root}>
      <Switch
        label={say("pane/follow-edits")}
        checked={isOn}
        title={say("pane/follow-edits-detail")}
        onChange={(_event, { checked }) => {
          session.followEdits(checked);
        }}
      />
      <div role="status" className={styles.hint}>
        {hint !== null && tell(hint)}
      </div>
    </div>
  );
}
