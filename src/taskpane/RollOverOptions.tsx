import { useState, type SubmitEvent } from "react";
import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { TaskProps } from "./taskProps";
import { useTexts } from "./texts";
import { yearTyped } from "./yearTyped";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
  choices: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** 结转上年: to which year, and what is kept. */
export function RollOverOptions({ session, state }: TaskProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const years = (state.report?.forms ?? []).flatMap(({ year }) => year ?? []);
  const [typed, setTyped] = useState(years.length === 0 ? "" : String(Math.max(...years) + 1));
  const [keepsAmounts, setKeepsAmounts] = useState(false);
  const [keepsSentences, setKeepsSentences] = useState(true);
  const year = yearTyped(typed);

  function preview(event: SubmitEvent): void {
    event.preventDefault();
    if (year !== undefined) void session.plan({ kind: "roll-over", year, keepsAmounts, keepsSentences });
  }

  return (
    <form className={styles.root} onSubmit={preview}>
      <Field label={say("pane/roll-year")} hint={say("pane/roll-year-hint")}>
        <Input
          value={typed}
          inputMode="numeric"
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <div className={styles.choices}>
        <Checkbox
          label={say("pane/roll-amounts")}
          checked={keepsAmounts}
          onChange={(_event, { checked }) => {
            setKeepsAmounts(checked === true);
          }}
        />
        <Checkbox
          label={say("pane/roll-sentences")}
          checked={keepsSentences}
          onChange={(_event, { checked }) => {
            setKeepsSentences(checked === true);
          }}
        />
      </div>
      <Button type="submit" disabledFocusable={state.activity !== "idle" || year === undefined}>
        {say("pane/preview")}
      </Button>
    </form>
  );
}
