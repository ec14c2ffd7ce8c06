/** What travels: plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * One object of the simulated object model. Names are written as in the typings (`usedRange`); the wire's own spelling
 * (`UsedRange`) is dealt with in one place. What is not listed does not exist, and asking for it fails the test.
 */
export interface Members {
  /** For messages, such as `Worksheet`. */
  readonly kind: string;
  /** What Excel tells of an object unasked, such as its `id`. */
  readonly identity?: Readonly<Record<string, Json>>;
  readonly scalars?: Readonly<Record<string, () => Json>>;
  readonly setters?: Readonly<Record<string, (value: unknown) => void>>;
  readonly children?: Readonly<Record<string, () => Remote>>;
  readonly methods?: Readonly<Record<string, (...values: readonly unknown[]) => Remote | Json>>;
  /** Of collections. */
  readonly items?: () => readonly Remote[];
  /** Of collections: `getItem`. */
  readonly item?: (key: unknown) => Remote;
}

/** A class, so that objects and plain JSON can be told apart. */
export class Remote {
  constructor(readonly members: Members) {}
}

/** An error of Excel's, with one of `Excel.ErrorCodes`. */
export class ExcelFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The simulation has no answer. Not an error of Excel's: the test must fail, and loudly. */
export class SimulationGap extends Error {
  override readonly name = "SimulationGap";
}

/** `UsedRange` as the wire spells it, `usedRange` as the typings do. */
export function asTyped(name: string): string {
  return name.startsWith("_") ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** The other way round. */
export function asWired(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** A member by its name on the wire; fails loudly when there is none. */
export function memberOf<T>(
  { kind }: Members,
  table: Readonly<Record<string, T>> | undefined,
  name: string,
  what: string,
): T {
  const member = table?.[asTyped(name)];
  if (member === undefined) throw new SimulationGap(`${kind} has no ${what} "${asTyped(name)}" in the simulated Excel`);
  return member;
}
