import { useRef } from "react";
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { LanguageSwitch } from "../taskpane/LanguageSwitch";
import { useTexts } from "../taskpane/texts";

const NARROW = "@media (max-width: 800px)";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  file: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  fileName: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  privacy: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    marginLeft: "auto",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    [NARROW]: { order: 1, marginLeft: 0 },
  },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  button: { minWidth: "auto" },
});

/** What the bar above the page needs. */
export interface TopBarProps {
  /** `null` while no workbook is open. */
  readonly fileName: string | null;
  readonly isSample: boolean;
  readonly isChanged: boolean;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** The name of the product and of the file; making, opening and saving. */
export function TopBar({ fileName, isSample, isChanged, onNew, onOpen, onSave }: TopBarProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.root}>
      <h1 className={styles.name}>{say("pane/name")}</h1>
      {fileName !== null && (
        <div className={styles.file}>
          <span className={styles.fileName}>{fileName}</span>
          {isSample && (
            <Badge appearance="tint" color="informative">
              {say("page/sample")}
            </Badge>
          )}
          {isChanged && (
            <Badge appearance="tint" color="warning">
              {say("page/unsaved")}
            </Badge>
          )}
        </div>
      )}
      <div className={styles.privacy}>
        <ShieldCheckmarkRegular fontSize={16} aria-hidden />
        {say("page/privacy")}
      </div>
      <div className={styles.actions}>
        <Button className={styles.button} icon={<DocumentAddRegular />} onClick={onNew}>
          {say("page/new")}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.xls,.et,.ods,.docx"
          aria-label={say("page/open")}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // So that the same file can be chosen again.
            event.target.value = "";
            if (file !== undefined) onOpen(file);
          }}
        />
        <Button className={styles.button} icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          {say("page/open")}
        </Button>
        <Button
          className={styles.button}
          appearance={isChanged ? "primary" : "secondary"}
          icon={<ArrowDownloadRegular />}
          disabledFocusable={fileName === null}
          title={fileName === null ? undefined : say("page/save-what", { name: fileName })}
          onClick={onSave}
        >
          {say("page/save")}
        </Button>
        <LanguageSwitch />
      </div>
    </header>
  );
}
