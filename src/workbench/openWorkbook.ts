import { checkWorkbook, liveChecker } from "../app/check";
import { productPlanning } from "../app/productPlanning";
import { createSession, type Session } from "../app/session";
import { renderMessage, sentence, type Message } from "../core/message";
import { success, type Outcome } from "../core/outcome";
import { createXlsxHost, type XlsxHost } from "../host/xlsx/host";
import { openWorkbookFile, type OpenedFile } from "../host/open";
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
  /** What to say of a file of another format, which saving does not keep; else `null`. */
  readonly conversion: Message | null;
  /** True where nothing of it lies in a file yet. */
  readonly isNew: boolean;
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

/** Where bytes come from: a file, the page itself, or a form of the page that asked what is wanted. */
export type Origin = "file" | "sample" | "new";

/** Opens the bytes of a workbook of any format; a refusal says in words why they cannot be read. */
export async function openBytes(bytes: Uint8Array, name: string, origin: Origin): Promise<Outcome<OpenWorkbook>> {
  const document = await openWorkbookFile(bytes, name);
  if (!document.ok) return document;
  const file = createXlsxHost(document.value, say);
  // A copy of the place, so that showing the same cell again is seen as something new and scrolls to it again.
  const host: XlsxHost = { ...file, show: (at) => file.show({ ...at }) };
  openedSoFar++;
  const saved = document.value.isConverted ? `${name.replace(/\.[^.]*$/, "")}.xlsx` : name;
  return success({
    id: openedSoFar,
    name: saved,
    conversion: conversionOf(document.value, name, saved),
    isNew: origin === "new",
    host,
    session: createSession(host, checkWorkbook, {
      labels: rememberedLabels,
      startChecking: liveChecker,
      planning: productPlanning,
      following: rememberedFollowing,
    }),
    isSample: origin === "sample",
  });
}

function conversionOf({ isConverted, source }: OpenedFile, name: string, saved: string): Message | null {
  if (!isConverted) return null;
  if (source === undefined) return sentence("page/converted", { name, saved });
  const count = source.leftOut.length + source.textBoxes.length;
  const leftOut = count === 0 ? [] : sentence("page/imported-left-out", { count: String(count) });
  return [...sentence("page/imported", { name, saved }), ...leftOut];
}
