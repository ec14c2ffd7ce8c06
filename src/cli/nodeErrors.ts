/**
 * The code of an error that Node reports, such as `ENOENT`. Judged by its shape, for an error may come from another
 * realm, where `instanceof` says no.
 */
export function codeOf(error: unknown): string | undefined {
  const hasCode = typeof error === "object" && error !== null && "code" in error;
  return hasCode && typeof error.code === "string" ? error.code : undefined;
}

/** What an error says of itself. */
export function detailOf(error: unknown): string {
  const hasMessage = typeof error === "object" && error !== null && "message" in error;
  return hasMessage && typeof error.message === "string" ? error.message : String(error);
}
