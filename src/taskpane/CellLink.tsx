import { Link } from "@fluentui/react-components";
import { addressOf, qualifiedAddress } from "../core/a1";
import type { CellRef } from "../core/cell";
import type { Session } from "../app/session";
import { useTexts } from "./texts";

/** What a link to a cell needs. */
export interface CellLinkProps {
  readonly session: Session;
  readonly at: CellRef;
  /** The sheet the reader is thinking of; cells of other sheets are shown with their sheet. */
  readonly sheet?: string | undefined;
}

/** The address of a cell; pressing it shows the cell. */
export function CellLink({ session, at, sheet }: CellLinkProps) {
  const { say } = useTexts();
  return (
    <Link
      as="button"
      inline
      aria-label={say("pane/show-cell", { cell: qualifiedAddress(at) })}
      onClick={(event) => {
        event.stopPropagation();
        void session.showCell(at);
      }}
    >
      {at.sheet === sheet ? addressOf(at) : qualifiedAddress(at)}
    </Link>
  );
}
