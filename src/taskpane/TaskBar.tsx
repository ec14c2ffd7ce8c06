import type { ReactElement } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { CalendarArrowRightRegular } from "@fluentui/react-icons/svg/calendar-arrow-right";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { RowTripleRegular } from "@fluentui/react-icons/svg/row-triple";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { TableLightningRegular } from "@fluentui/react-icons/svg/table-lightning";
import type { Session, SessionState } from "../app/session";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
    marginTop: tokens.spacingVerticalS,
    // The icons stand below those of the buttons above.
    marginLeft: `calc(0px - ${tokens.spacingHorizontalXS})`,
  },
  button: { minWidth: "auto", paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
});

type Task = NonNullable<SessionState["task"]>;

const TASKS: readonly (readonly [Task, ReactElement])[] = [
  ["complete", <TableLightningRegular key="complete" />],
  ["new-forms", <TableAddRegular key="new-forms" />],
  ["roll-over", <CalendarArrowRightRegular key="roll-over" />],
  ["import", <ArrowImportRegular key="import" />],
  ["add-row", <RowTripleRegular key="add-row" />],
  ["add-direction", <DocumentAddRegular key="add-direction" />],
];

/** 补全与修复, 新建表格, 结转上年 and 导入Word: each turns the pane to what it asks and shows before anything is written. */
export function TaskBar({ session, state }: { readonly session: Session; readonly state: SessionState }) {
  const styles = useStyles();
  const { say } = useTexts();
  const isBusy = state.activity !== "idle";
  return (
    <div role="group" aria-label={say("pane/more-tools")} className={styles.root}>
      {TASKS.map(([task, icon]) => (
        <Button
          key={task}
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={icon}
          aria-pressed={state.task === task}
          disabledFocusable={isBusy}
          onClick={() => void session.begin(task)}
        >
          {say(`pane/task-${task}`)}
        </Button>
      ))}
    </div>
  );
}
