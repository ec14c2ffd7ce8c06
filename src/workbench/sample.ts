import { sentence } from "../core/message";
import type { Message } from "../core/message";
import { openBytes, type OpenWorkbook } from "./openWorkbook";

const NAME = "tianxin-2023.xlsx";

/** Opens the workbook the page brings along, so that there is something to try at once; else says why not. */
export async function openSample(): Promise<OpenWorkbook | Message> {
  try {
    const answer = await fetch(`samples/${NAME}`);
    if (!answer.ok) return sentence("page/sample-unavailable", { detail: String(answer.status) });
    const opened = await openBytes(new Uint8Array(await answer.arrayBuffer()), NAME, "sample");
    return opened.ok ? opened.value : opened.failure.message;
  } catch (error) {
    return sentence("page/sample-unavailable", { detail: error instanceof Error ? error.message : String(error) });
  }
}
