import { useRef } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { readTables } from "./readTables";
import type { TaskProps } from "./taskProps";
import { useTexts } from "./texts";

const useStyles = makeStyles({ name: { margin: 0, overflowWrap: "anywhere" } });

/** 导入Word: a document to be read. */
export function ImportOptions({ session, state }: TaskProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const request = state.preview?.request;
  return (
    <div>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".docx"
        aria-label={say("pane/choose-document")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that the same file can be chosen again.
          event.target.value = "";
          if (file !== undefined) void session.planImport(() => readTables(file));
        }}
      />
      <Button
        icon={<DocumentTableRegular />}
        disabledFocusable={state.activity !== "idle"}
        onClick={() => picker.current?.click()}
      >
        {say("pane/choose-document")}
      </Button>
      {request?.kind === "import" && (
        <p className={styles.name}>{say("pane/document-chosen", { name: request.document.name })}</p>
      )}
    </div>
  );
}
