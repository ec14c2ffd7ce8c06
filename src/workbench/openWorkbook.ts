import { checkWorkbook, liveChecker } from "../app/check";
import { productPlanning } from "../app/productPlanning";
import { createSession, type Session } from "../app/session";
import { renderMessage, type Message } from "../core/message";
import { success, type Outcome } from "../core/outcome";
import { createXlsxHost, type XlsxHost } from "../host/xlsx/host";
import { openWorkbookFile } from "../host/open";
import { catalogueFor } from "../locales";
import { initialLanguage, rememberedLanguage } from "../taskpane/language";
import { rememberedFollowing } from "../taskpane/rememberedFollowing";
import { rememberedLabels } from "../taskpane/rememberedLabels";

/** A workbook that is open in the page. */
export interface OpenWorkbook {
  /** Differs for everything opened, also for the same file opened again. */
  readonly id: number;
  /** The name under which it is saved: that of its file, for an older format with the ending .xlsx in its place. */
  readonly name: string;
  /** The name of the file that was opened when it is of an older format, which saving does not keep; else `null`. */
  readonly convertedFrom: string | null;
  readonly host: XlsxHost;
  readonly session: Session;
  /** True for the workbook the page brings along. */
  readonly isSample: boolean;
}

let openedSoFar = 0;

/** The words of cells with GOUJI.CHECK, in the language that the page now speaks. */
function say(message: Message): string {
  return renderMessage(message, catalogueFor(initialLanguage(rememberedLanguage(), navigator.language)));
}

/** Opens the bytes of a workbook of any format; a refusal says in words why they cannot be read. */
export async function openBytes(bytes: Uint8Array, name: string, isSample: boolean): Promise<Outcome<OpenWorkbook>> {
  const document = await openWorkbookFile(bytes, name);
  if (!document.ok) return document;
  const file = createXlsxHost(document.value, say);
  // A copy of the place, so that showing the same cell again is seen as something new and scrolls to it again.
  const host: XlsxHost = { ...file, show: (at) => file.show({ ...at }) };
  openedSoFar++;
  const { isConverted } = document.value;
  return success({
    id: openedSoFar,
    name: isConverted ? `${name.replace(/\.[^.]*$/, "")}.xlsx` : name,
    convertedFrom: isConverted ? name : null,
    host,
    session: createSession(host, checkWorkbook, {
      labels: rememberedLabels,
      startChecking: liveChecker,
      planning: productPlanning,
      following: rememberedFollowing,
    }),
    isSample,
  });
}
