import { useEffect, useState } from "react";
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { TaskProps } from "./taskProps";
import { useTexts } from "./texts";

type As = "values" | "formulas";

/** 补全与修复: plans at once, and anew with another choice of values or linked formulas. */
export function CompleteOptions({ session }: TaskProps) {
  const { say } = useTexts();
  const [as, setAs] = useState<As>("values");
  useEffect(() => {
    void session.plan({ kind: "complete", as });
  }, [session, as]);

  return (
    <Field label={say("pane/fill-as")}>
      <RadioGroup
        layout="horizontal"
        value={as}
        onChange={(_event, { value }) => {
          setAs(value === "formulas" ? "formulas" : "values");
        }}
      >
        <Radio value="values" label={say("pane/fill-values")} />
        <Radio value="formulas" label={say("pane/fill-formulas")} />
      </RadioGroup>
    </Field>
  );
}
