import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { NewForms } from "../app/planRequest";
import { NewFormsFields, useNewForms } from "../taskpane/NewFormsFields";
import { useTexts } from "../taskpane/texts";
import { Modal } from "./Modal";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  text: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
  },
});

/** What the dialog needs. */
export interface NewDialogProps {
  readonly onCreate: (wanted: NewForms) => void;
  readonly onCancel: () => void;
}

/** Asks which blank forms a new workbook is to hold. */
export function NewDialog({ onCreate, onCancel }: NewDialogProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const fields = useNewForms();
  const { wanted } = fields;
  return (
    <Modal role="dialog" title={say("page/new-title")} onCancel={onCancel}>
      <p className={styles.text}>{say("page/new-detail")}</p>
      <form
        className={styles.root}
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== undefined) onCreate(wanted);
        }}
      >
        <NewFormsFields {...fields} />
        <div className={styles.actions}>
          <Button onClick={onCancel}>{say("page/cancel")}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={wanted === undefined}>
            {say("page/new-confirm")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
