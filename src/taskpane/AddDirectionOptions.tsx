import { useState } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { TaskProps } from "./taskProps";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
});

/** 加支出方向: what it is called, and the fund it belongs to. */
export function AddDirectionOptions({ session, state }: TaskProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const [typed, setTyped] = useState({ name: "", fundName: "" });
  const [name, fundName] = [typed.name.trim(), typed.fundName.trim()];
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== "") void session.plan({ kind: "add-direction", name, fundName });
      }}
    >
      <Field label={say("pane/direction-name")} required>
        <Input
          value={typed.name}
          onChange={(_event, { value }) => {
            setTyped({ ...typed, name: value });
          }}
        />
      </Field>
      <Field label={say("pane/direction-fund")} hint={say("pane/direction-fund-hint")}>
        <Input
          value={typed.fundName}
          onChange={(_event, { value }) => {
            setTyped({ ...typed, fundName: value });
          }}
        />
      </Field>
      <Button type="submit" disabledFocusable={state.activity !== "idle" || name === ""}>
        {say("pane/preview")}
      </Button>
    </form>
  );
}
