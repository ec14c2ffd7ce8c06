import { useCallback, useSyncExternalStore } from "react";
import type { Session, SessionState } from "../app/session";

/** The state of a session as it now is; the component is drawn again after every change. */
export function useSessionState(session: Session): SessionState {
  return useSyncExternalStore(
    useCallback((listener: () => void) => session.subscribe(listener), [session]),
    () => session.getState(),
  );
}
