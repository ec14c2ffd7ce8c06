import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { NewFormsFields, useNewForms } from "./NewFormsFields";
import type { TaskProps } from "./taskProps";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalM },
});

/** 新建表格: which forms, for which year and unit. */
export function NewFormsOptions({ session, state }: TaskProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const years = (state.report?.forms ?? []).flatMap(({ year }) => year ?? []);
  const fields = useNewForms(years.length === 0 ? undefined : Math.max(...years));
  const { wanted } = fields;
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== undefined) void session.plan({ kind: "new-forms", ...wanted });
      }}
    >
      <NewFormsFields {...fields} />
      <Button type="submit" disabledFocusable={state.activity !== "idle" || wanted === undefined}>
        {say("pane/preview")}
      </Button>
    </form>
  );
}
