import { useRef, type KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTexts } from "../taskpane/texts";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    appearance: "none",
    flexShrink: 0,
    margin: 0,
    padding: "7px 16px",
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}`,
  },
});

/** What the tabs need; `sheets` are the names of the visible ones, in order. */
export interface SheetTabsProps {
  readonly sheets: readonly string[];
  readonly current: string;
  readonly onChoose: (sheet: string) => void;
}

/** The tab that a key leads to from another; `undefined` for keys that lead nowhere. */
function nextTab(key: string, index: number, count: number): number | undefined {
  if (key === "ArrowRight") return (index + 1) % count;
  if (key === "ArrowLeft") return (index + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

/** One tab for each visible sheet. One of them is in the tab order; arrows lead to the others. */
export function SheetTabs({ sheets, current, onChoose }: SheetTabsProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const list = useRef<HTMLDivElement>(null);

  function step(event: KeyboardEvent): void {
    const index = nextTab(event.key, sheets.indexOf(current), sheets.length);
    const sheet = index === undefined ? undefined : sheets[index];
    if (index === undefined || sheet === undefined) return;
    event.preventDefault();
    onChoose(sheet);
    list.current?.querySelectorAll("button")[index]?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label={say("page/sheets")} className={styles.root} onKeyDown={step}>
      {sheets.map((sheet) => (
        <button
          key={sheet}
          type="button"
          role="tab"
          aria-selected={sheet === current}
          tabIndex={sheet === current ? 0 : -1}
          className={mergeClasses(styles.tab, sheet === current && styles.current)}
          onClick={() => {
            onChoose(sheet);
          }}
        >
          {sheet}
        </button>
      ))}
    </div>
  );
}
