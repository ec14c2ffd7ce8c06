import type { Message } from "./message";

/** Why something asked for could not be done. The codes of unreadable files are those of the command line's contract. */
export type FailureCode =
  | "not-found"
  | "not-a-workbook"
  | "encrypted"
  | "too-large"
  | "damaged"
  | "changed"
  | "protected"
  | "missing-sheet"
  | "cell-editing"
  | "unsupported"
  | "not-a-profile"
  | "no-label"
  | "host";

/** A refusal in words: what is wrong and what to do. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: Message;
}

/** The result of what may be refused. Hosts return it; they do not throw across the port. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A success that carries its value. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A refusal; its words are the template `failure/<code>` with the values given. */
export function refusal(code: FailureCode, values: Readonly<Record<string, string>> = {}): Outcome<never> {
  return { ok: false, failure: { code, message: [{ key: `failure/${code}`, values }] } };
}
