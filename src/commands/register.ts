import type { Session } from "../app/session";
import { ACTIONS } from "./names";

async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // A pane that cannot be opened just now must not keep the command from its work.
  }
}

/** Excel greys a button out until its event is completed, so that happens whatever the work does. */
function associate(action: string, work: () => Promise<void>): void {
  Office.actions.associate(action, (event: Office.AddinCommands.Event) => {
    // The session has already put into words what failed; there is nobody here to tell.
    work()
      .catch(() => undefined)
      .finally(() => {
        event.completed();
      });
  });
}

async function validate(session: Session): Promise<void> {
  await showPane();
  await session.validate();
}

/** The pane asks what it needs to know and shows what would be written. */
async function turnTo(session: Session, task: Parameters<Session["begin"]>[0]): Promise<void> {
  await showPane();
  await session.begin(task);
}

async function clearMarks(session: Session): Promise<void> {
  await session.clearMarks();
  const { failure, notice } = session.getState();
  // Marks that vanish speak for themselves; "nothing to clear" and refusals need the pane to be seen.
  const needsWords = failure !== null || notice?.[0]?.key === "pane/no-marks";
  if (needsWords) await showPane();
}

/**
 * Connects the ribbon's buttons with the session of the pane. To be called once inside `Office.onReady`: pane and
 * buttons share one runtime.
 */
export function registerCommands(session: Session): void {
  associate(ACTIONS.validate, () => validate(session));
  associate(ACTIONS.complete, () => turnTo(session, "complete"));
  associate(ACTIONS.newForms, () => turnTo(session, "new-forms"));
  associate(ACTIONS.clearMarks, () => clearMarks(session));
}
