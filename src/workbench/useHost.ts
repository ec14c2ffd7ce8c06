import { useCallback, useSyncExternalStore } from "react";
import type { XlsxHost } from "../host/xlsx/host";

/**
 * Something a host tells, followed through all changes.
 * @param pick must give the same object while nothing has changed.
 */
export function useHost<T>(host: XlsxHost, pick: (host: XlsxHost) => T): T {
  return useSyncExternalStore(
    useCallback((listener: () => void) => host.subscribe(listener), [host]),
    () => pick(host),
  );
}
