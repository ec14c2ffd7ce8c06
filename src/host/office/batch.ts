import { refusal, type Outcome } from "../../core/outcome";

/** What a refusal names when Excel itself does not say which sheet or cell it means. */
export interface Subject {
  readonly sheet: string;
  /** Without its sheet, such as `E27`. */
  readonly cell: string;
}

/** Excel's error code, as in `Excel.ErrorCodes`; `undefined` for errors that are not Excel's. */
export function codeOf(error: unknown): string | undefined {
  // By shape, not by instanceof: the library's error class may live in another realm than this code.
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function detailOf(error: unknown): string {
  const words = error instanceof Error || hasMessage(error) ? error.message : String(error);
  const code = codeOf(error);
  return code === undefined ? words : `${code}: ${words}`;
}

function hasMessage(error: unknown): error is { readonly message: string } {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
}

/**
 * Puts an error of Excel into the words of the product.
 * @param subject what is refused; without it nothing more can be named than what Excel says.
 */
export function refusalOf(error: unknown, subject: Subject | undefined): Outcome<never> {
  const code = codeOf(error);
  if (code === "InvalidOperationInCellEditMode") return refusal("cell-editing");
  if (subject !== undefined && code === "AccessDenied")
    return refusal("protected", { sheet: subject.sheet, cell: subject.cell });
  if (subject !== undefined && code === "ItemNotFound") return refusal("missing-sheet", { sheet: subject.sheet });
  return refusal("host", { detail: detailOf(error) });
}

/**
 * Runs one conversation with Excel; whatever it throws becomes a refusal.
 * A cell in edit mode is refused at once: waiting for it could last as long as the person's lunch.
 * @param waits for a cell in edit mode all the same: for what must not be left half done.
 */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<Outcome<T>>,
  subject?: Subject,
  waits = false,
): Promise<Outcome<T>> {
  try {
    return await Excel.run({ delayForCellEdit: waits }, work);
  } catch (error) {
    return refusalOf(error, subject);
  }
}
