import { makeStyles, tokens } from "@fluentui/react-components";
import type { Unchecked } from "../core/report";
import type { Session } from "../app/session";
import { CellLink } from "./CellLink";
import { Disclosure } from "./Disclosure";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  detail: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: { overflowWrap: "anywhere" },
});

/** What could not be compared, each with its place and its reason. */
export function UncheckedList({ session, items }: { readonly session: Session; readonly items: readonly Unchecked[] }) {
  const styles = useStyles();
  const { say, tell } = useTexts();
  if (items.length === 0) return null;
  return (
    <Disclosure label={say("pane/unchecked", { count: String(items.length) })}>
      <p className={styles.detail}>{say("pane/unchecked-detail")}</p>
      <ul className={styles.list}>
        {items.map(({ at, reason }, index) => (
          <li key={index} className={styles.item}>
            <CellLink session={session} at={at} /> {tell(reason)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
