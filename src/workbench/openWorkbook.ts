import { checkWorkbook } from "../app/check";
import { createSession, type Session } from "../app/session";
import { success, type Outcome } from "../core/outcome";
import { createXlsxHost, type XlsxHost } from "../host/xlsx/host";
import { readXlsx } from "../host/xlsx/read";

/** A workbook that is open in the page. */
export interface OpenWorkbook {
  /** Differs for everything opened, also for the same file opened again. */
  readonly id: number;
  /** The name of its file, which saving keeps. */
  readonly name: string;
  readonly host: XlsxHost;
  readonly session: Session;
  /** True for the workbook the page brings along. */
  readonly isSample: boolean;
}

let openedSoFar = 0;

/** Opens the bytes of a workbook; a refusal says in words why they cannot be read. */
export function openBytes(bytes: Uint8Array, name: string, isSample: boolean): Outcome<OpenWorkbook> {
  const document = readXlsx(bytes, name);
  if (!document.ok) return document;
  const file = createXlsxHost(document.value);
  // A copy of the place, so that showing the same cell again is seen as something new and scrolls to it again.
  const host: XlsxHost = { ...file, show: (at) => file.show({ ...at }) };
  openedSoFar++;
  return success({ id: openedSoFar, name, host, session: createSession(host, checkWorkbook), isSample });
}
