import type { Session, SessionState } from "../app/session";

/** What a task needs to be shown. */
export interface TaskProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly task: NonNullable<SessionState["task"]>;
}
