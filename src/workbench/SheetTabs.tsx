import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../taskpane/texts";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: { whiteSpace: "nowrap" },
});

/** What the tabs need; `sheets` are the names of the visible ones, in order. */
export interface SheetTabsProps {
  readonly sheets: readonly string[];
  readonly current: string;
  readonly onChoose: (sheet: string) => void;
}

/** One tab for each visible sheet. */
export function SheetTabs({ sheets, current, onChoose }: SheetTabsProps) {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <div className={styles.root}>
      <TabList
        size="small"
        aria-label={say("page/sheets")}
        selectedValue={current}
        onTabSelect={(_, { value }) => {
          onChoose(String(value));
        }}
      >
        {sheets.map((sheet) => (
          <Tab key={sheet} value={sheet} className={styles.tab}>
            {sheet}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
