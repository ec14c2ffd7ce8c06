import { refusal, type FailureCode, type Outcome } from "../../core/outcome";

/** Carries a refusal out of nested code up to the host's border, where it is caught; it never crosses the border. */
export class Refused extends Error {
  constructor(
    readonly code: FailureCode,
    readonly values: Readonly<Record<string, string>>,
  ) {
    super(code);
  }
}

/** The file is broken in the part that is named. */
export function damaged(part: string): Refused {
  return new Refused("damaged", { detail: part });
}

/** The file exceeds a bound, named as `subject: found > bound`. */
export function tooLarge(limit: string): Refused {
  return new Refused("too-large", { limit });
}

/** The outcome of work that may be refused; anything else that goes wrong is laid to the file, whose name is given. */
export function attempt<T>(name: string, work: () => Outcome<T>): Outcome<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return refusal(error.code, { name, ...error.values });
    return refusal("damaged", { name, detail: error instanceof Error ? error.name : "zip" });
  }
}
