import { useEffect, useState, type ComponentType } from "react";
import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { sentence } from "../core/message";
import type { TaskProps } from "./taskProps";
import { useTexts } from "./texts";

/** What a task asks and shows; a part of its own in the pages, which is loaded when somebody turns to a task first. */
export function TaskView(props: TaskProps) {
  const { tell } = useTexts();
  const [Panel, setPanel] = useState<ComponentType<TaskProps> | null>(null);
  const [detail, setDetail] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    import("./TaskPanel").then(
      ({ TaskPanel }) => {
        if (isWanted) setPanel(() => TaskPanel);
      },
      (error: unknown) => {
        if (isWanted) setDetail(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      isWanted = false;
    };
  }, []);

  if (Panel !== null) return <Panel {...props} />;
  if (detail === null) return <Spinner />;
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{tell(sentence("failure/host", { detail }))}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
