import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useTexts } from "../taskpane/texts";

/** A question that must be answered before anything is lost. */
export interface Asked {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  /** Called with the answer; closing the question answers no. */
  readonly answer: (isConfirmed: boolean) => void;
}

/** Shows a question while there is one. */
export function Question({ asked }: { readonly asked: Asked | null }) {
  const { say } = useTexts();
  if (asked === null) return null;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) asked.answer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{asked.title}</DialogTitle>
          <DialogContent>{asked.text}</DialogContent>
          <DialogActions>
            <Button
              onClick={() => {
                asked.answer(false);
              }}
            >
              {say("page/cancel")}
            </Button>
            <Button
              appearance="primary"
              onClick={() => {
                asked.answer(true);
              }}
            >
              {asked.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
