import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CursorClickRegular } from "@fluentui/react-icons/svg/cursor-click";
import type { Session } from "../app/session";
import type { FieldReading } from "../core/report";
import { CellLink } from "./CellLink";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, rowGap: tokens.spacingVerticalXS },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalXS,
  },
  label: { gridColumnStart: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    gridColumnStart: 1,
    margin: 0,
    overflowWrap: "anywhere",
    maxHeight: `calc(2 * ${tokens.lineHeightBase300})`,
    overflow: "hidden",
  },
  missed: { color: tokens.colorPaletteDarkOrangeForeground1 },
  action: { gridColumnStart: 2, gridRowStart: 1, gridRowEnd: "span 2", margin: 0 },
});

/** What the list of a form's fields needs. */
export interface FieldListProps {
  readonly session: Session;
  readonly sheet: string;
  readonly fields: readonly FieldReading[];
  readonly isBusy: boolean;
  readonly onPoint: (name: string) => void;
}

/** Every field with what was read and from where; what was missed, or read from a wrong place, can be pointed at. */
export function FieldList({ session, sheet, fields, isBusy, onPoint }: FieldListProps) {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <dl className={styles.list}>
      {fields.map(({ name, label, text, at }) => (
        <div key={name} className={styles.row}>
          <dt className={styles.label}>
            {label} {at !== null && <CellLink session={session} at={at} sheet={sheet} />}
          </dt>
          <dd className={styles.value} title={text === "" ? undefined : text}>
            {at === null ? (
              <span className={styles.missed}>{say("pane/field-missed")}</span>
            ) : text === "" ? (
              say("pane/empty-cell")
            ) : (
              text
            )}
          </dd>
          <dd className={styles.action}>
            <Button
              size="small"
              appearance={at === null ? "secondary" : "subtle"}
              icon={<CursorClickRegular />}
              disabledFocusable={isBusy}
              title={say("pane/point-what", { label })}
              aria-label={say("pane/point-what", { label })}
              onClick={() => {
                onPoint(name);
              }}
            >
              {at === null ? say("pane/point") : null}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
