import { addressOf, qualifiedAddress } from "../core/a1";
import type { CellRef } from "../core/cell";
import type { Session } from "../app/session";
import { CellLink } from "./CellLink";

/** What a place of a plan needs. */
export interface PlaceLinkProps {
  readonly session: Session;
  /** Where it will stand. */
  readonly at: CellRef;
  /** Where it stands now; `null` while it does not exist. */
  readonly now: CellRef | null;
  /** The sheet the reader is thinking of. */
  readonly sheet: string;
}

/** A cell that can be looked at now, or the address of one that does not exist yet. */
export function PlaceLink({ session, at, now, sheet }: PlaceLinkProps) {
  if (now !== null) return <CellLink session={session} at={now} sheet={sheet} />;
  return <span>{at.sheet === sheet ? addressOf(at) : qualifiedAddress(at)}</span>;
}
