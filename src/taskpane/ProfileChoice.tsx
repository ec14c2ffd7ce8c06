import { useId } from "react";
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Session } from "../app/session";
import { profiles } from "../standards/profiles";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the choice of a profile needs. */
export interface ProfileChoiceProps {
  readonly session: Session;
  /** The id of the profile that was chosen; `null` when it is recognised. */
  readonly chosen: string | null;
  readonly isBusy: boolean;
}

/** 地区口径: recognised, or one for all forms of the workbook, with which the choice is kept. */
export function ProfileChoice({ session, chosen, isBusy }: ProfileChoiceProps) {
  const styles = useStyles();
  const id = useId();
  const { say } = useTexts();
  return (
    <div className={styles.root}>
      <label className={styles.label} htmlFor={id}>
        {say("pane/profile")}
      </label>
      <Select
        id={id}
        value={chosen ?? ""}
        disabled={isBusy}
        onChange={(_, { value }) => void session.chooseProfile(value === "" ? null : value)}
      >
        <option value="">{say("pane/profile-recognised")}</option>
        {profiles.map((profile) => (
          <option key={profile.id} value={profile.id}>
            {say(`profile/${profile.id}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
