import { useEffect, useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { sentence } from "../core/message";
import { useTexts } from "../taskpane/texts";
import { Question } from "./Question";
import { TopBar } from "./TopBar";
import { useDrop } from "./useDrop";
import { usePart } from "./usePart";
import { usePageSession } from "./usePageSession";
import { useQuestion } from "./useQuestion";
import { Workspace } from "./Workspace";

const NARROW = "@media (max-width: 800px)";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100dvh",
    color: tokens.colorNeutralForeground1,
    [NARROW]: { height: "auto", minHeight: "100dvh" },
  },
  empty: { margin: "auto", padding: tokens.spacingHorizontalXXL, textAlign: "center" },
  text: { overflowWrap: "anywhere" },
  // Heard, not seen: the badge and the sheet show the same.
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  drop: {
    position: "fixed",
    inset: "12px",
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    pointerEvents: "none",
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontSize: tokens.fontSizeBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface BarProps {
  readonly intent: "error" | "info";
  readonly text: string;
  readonly onDismiss: () => void;
}

/** A sentence above the workbook that stays until it is dismissed. */
function Bar({ intent, text, onDismiss }: BarProps) {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.text}>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={say("page/dismiss")}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

/** The page for people without Excel. */
export function Page() {
  const styles = useStyles();
  const { say, tell } = useTexts();
  const { asked, ask } = useQuestion();
  const page = usePageSession(ask);
  const { open, refusal, conversion, notice } = page;
  const isOver = useDrop((file) => void page.openFile(file));
  const [isMaking, setIsMaking] = useState(false);
  const part = usePart(
    isMaking,
    () => import("./NewDialog"),
    (detail) => {
      setIsMaking(false);
      page.refuse(sentence("failure/host", { detail }));
    },
  );
  const Dialog = part?.NewDialog ?? null;
  const title = say("page/title");
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <div className={styles.root}>
      <TopBar
        fileName={open?.name ?? null}
        isSample={open?.isSample ?? false}
        isChanged={page.isChanged}
        onNew={() => {
          setIsMaking(true);
        }}
        onOpen={(file) => void page.openFile(file)}
        onSave={page.save}
      />
      <div role="alert">{refusal !== null && <Bar intent="error" text={tell(refusal)} onDismiss={page.dismiss} />}</div>
      <div role="status">
        {conversion !== null && <Bar intent="info" text={tell(conversion)} onDismiss={page.dismiss} />}
      </div>
      <div role="status" className={styles.spoken}>
        {notice !== null && tell(notice)}
      </div>
      {open === null ? (
        <main className={styles.empty}>
          {page.isLoading ? <Spinner label={say("page/loading")} /> : say("page/nothing-open")}
        </main>
      ) : (
        <Workspace key={open.id} open={open} ask={ask} onSave={page.save} />
      )}
      {isOver && <div className={styles.drop}>{say("page/drop")}</div>}
      {isMaking && Dialog !== null && (
        <Dialog
          onCreate={(wanted) => {
            setIsMaking(false);
            void page.openNew(wanted);
          }}
          onCancel={() => {
            setIsMaking(false);
          }}
        />
      )}
      {asked !== null && <Question {...asked} />}
    </div>
  );
}
