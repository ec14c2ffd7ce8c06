import { Button } from "@fluentui/react-components";
import type { TaskProps } from "./taskProps";
import { useTexts } from "./texts";

/** 加一行: below the selected cell's row. */
export function AddRowOptions({ session, state }: TaskProps) {
  const { say } = useTexts();
  return (
    <div>
      <Button disabledFocusable={state.activity !== "idle"} onClick={() => void session.planRow()}>
        {say("pane/preview")}
      </Button>
    </div>
  );
}
