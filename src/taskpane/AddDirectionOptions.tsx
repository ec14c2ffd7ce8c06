import { useState } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { moneySourcesIn } from "../app/moneySources";
import { moneyUnitIn, type MoneyUnit } from "../core/amount";
import type { FormSummary } from "../core/report";
import { DirectionParts } from "./DirectionParts";
import { DirectionSource } from "./DirectionSource";
import { readDirection, type TypedDirection } from "./directionTyped";
import type { TaskProps } from "./taskProps";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "flex-start" },
  field: { minWidth: 0, alignSelf: "stretch" },
  input: { minWidth: 0 },
  parts: { alignSelf: "stretch" },
});

const NOTHING: TypedDirection = { name: "", fundName: "", amount: "", parts: [], source: "" };

/** 加支出方向: what it is called, the fund it belongs to, what it comes to and consists of, and what pays for it. */
export function AddDirectionOptions({ session, state }: TaskProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const [typed, setTyped] = useState(NOTHING);
  const forms = state.report?.forms ?? [];
  const unit = unitOf(forms);
  const sources = moneySourcesIn({ forms });
  const reading = readDirection(typed, unit, sources);
  const { wanted, isAmountWrong } = reading;
  const change = (changed: Partial<TypedDirection>): void => {
    setTyped({ ...typed, ...changed });
  };
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== undefined) void session.plan(wanted).then(showPreview);
      }}
    >
      <Field label={say("pane/direction-name")} required className={styles.field}>
        <Input
          className={styles.input}
          value={typed.name}
          onChange={(_event, { value }) => {
            change({ name: value });
          }}
        />
      </Field>
      <Field label={say("pane/direction-fund")} hint={say("pane/direction-fund-hint")} className={styles.field}>
        <Input
          className={styles.input}
          value={typed.fundName}
          onChange={(_event, { value }) => {
            change({ fundName: value });
          }}
        />
      </Field>
      <Field
        label={say("pane/direction-amount")}
        hint={say("pane/direction-amount-hint", { unit })}
        className={styles.field}
        {...(isAmountWrong ? { validationMessage: say("pane/direction-amount-wrong") } : {})}
      >
        <Input
          className={styles.input}
          inputMode="decimal"
          value={typed.amount}
          onChange={(_event, { value }) => {
            change({ amount: value });
          }}
        />
      </Field>
      <div className={styles.parts}>
        <DirectionParts
          parts={typed.parts}
          reading={reading}
          onChange={(parts) => {
            change({ parts });
          }}
        />
      </div>
      {sources.length > 0 && (
        <DirectionSource
          sources={sources}
          chosen={typed.source}
          isMissing={reading.isSourceMissing}
          onChoose={(source) => {
            change({ source });
          }}
        />
      )}
      <Button type="submit" disabledFocusable={state.activity !== "idle" || wanted === undefined}>
        {say("pane/preview")}
      </Button>
    </form>
  );
}

/** The fields are many: what would be written comes to stand below what fits into a pane. */
function showPreview(): void {
  requestAnimationFrame(() => {
    document.querySelector("[data-preview]")?.scrollIntoView({ block: "start" });
  });
}

/** The unit of what is typed without one: that of 附表2, else of any form that names one. */
function unitOf(forms: readonly FormSummary[]): MoneyUnit {
  const [first] = [...forms.filter(({ form }) => form === "special-fund-summary"), ...forms].flatMap(({ unit }) =>
    unit === null ? [] : (moneyUnitIn(unit) ?? []),
  );
  return first ?? "万元";
}
