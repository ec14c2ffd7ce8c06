import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TableReading } from "../core/report";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  missed: { color: tokens.colorPaletteDarkOrangeForeground1 },
  columns: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXXS,
  },
});

/** What the list of a form's tables needs. */
export interface TableListProps {
  readonly tables: readonly TableReading[];
  readonly isBusy: boolean;
  /** Called with `table.column`. */
  readonly onPoint: (name: string) => void;
}

/** Every table with its number of rows; the heading of a column that was missed can be pointed at. */
export function TableList({ tables, isBusy, onPoint }: TableListProps) {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <ul className={styles.list}>
      {tables
        .filter(({ rows, isExpected }) => rows !== null || isExpected)
        .map((table) => {
          const missed = table.columns.filter(({ isFound, isExpected }) => !isFound && isExpected);
          return (
            <li key={table.name}>
              {nameOf(table)}{" "}
              {table.rows === null ? (
                <span className={styles.missed}>{say("pane/table-missed")}</span>
              ) : (
                say("pane/table-rows", { count: String(table.rows) })
              )}
              {missed.length > 0 && (
                <div className={styles.columns}>
                  {missed.map(({ name, label }) => (
                    <Button
                      key={name}
                      size="small"
                      disabledFocusable={isBusy}
                      onClick={() => {
                        onPoint(`${table.name}.${name}`);
                      }}
                    >
                      {say("pane/point-column", { label })}
                    </Button>
                  ))}
                </div>
              )}
            </li>
          );
        })}
    </ul>
  );
}

/** The printed heading, or the first columns where the form prints none. */
function nameOf({ label, columns }: TableReading): string {
  return label === ""
    ? columns
        .map((column) => column.label)
        .slice(0, 3)
        .join("、")
    : label;
}
