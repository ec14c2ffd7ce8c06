import { useId, useRef } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { DirectionReading, TypedPart } from "./directionTyped";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 6.5em 32px",
    columnGap: tokens.spacingHorizontalXS,
    alignSelf: "stretch",
    alignItems: "start",
  },
  columns: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  input: { minWidth: 0, width: "100%" },
  sum: { margin: 0, overflowWrap: "anywhere" },
});

interface DirectionPartsProps {
  readonly parts: readonly TypedPart[];
  readonly reading: DirectionReading;
  readonly onChange: (parts: readonly TypedPart[]) => void;
}

/** 小项: a line for each, and what they come to. */
export function DirectionParts({ parts, reading, onChange }: DirectionPartsProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const headingId = useId();
  const group = useRef<HTMLDivElement>(null);
  const change = (id: number, changed: Partial<TypedPart>): void => {
    onChange(parts.map((part) => (part.id === id ? { ...part, ...changed } : part)));
  };

  return (
    <div ref={group} className={styles.root} role="group" aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {say("pane/direction-parts")}
      </h3>
      {parts.length > 0 && (
        <div className={`${styles.line} ${styles.columns}`} aria-hidden>
          <span>{say("pane/direction-parts-name")}</span>
          <span>{say("pane/direction-parts-amount")}</span>
        </div>
      )}
      {parts.map(({ id, name, amount }, index) => {
        const number = String(index + 1);
        const problem = reading.names.get(id);
        return (
          <div key={id} className={styles.line}>
            <Field {...(problem === undefined ? {} : { validationMessage: say(`pane/direction-part-${problem}`) })}>
              <Input
                // Whoever asks for a line goes on in it.
                autoFocus
                className={styles.input}
                aria-label={say("pane/direction-part-name", { number })}
                value={name}
                onChange={(_event, { value }) => {
                  change(id, { name: value });
                }}
              />
            </Field>
            <Field {...(reading.amounts.has(id) ? { validationMessage: say("pane/direction-part-no-amount") } : {})}>
              <Input
                className={styles.input}
                aria-label={say("pane/direction-part-amount", { number })}
                inputMode="decimal"
                value={amount}
                onChange={(_event, { value }) => {
                  change(id, { amount: value });
                }}
              />
            </Field>
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={say("pane/direction-part-remove", { number })}
              onClick={() => {
                onChange(parts.filter((part) => part.id !== id));
                // The pressed button is gone; the focus must not be lost with it.
                group.current?.querySelector<HTMLElement>("[data-add]")?.focus();
              }}
            />
          </div>
        );
      })}
      <Button
        data-add
        icon={<AddRegular />}
        onClick={() => {
          const id = Math.max(0, ...parts.map((part) => part.id)) + 1;
          onChange([...parts, { id, name: "", amount: "" }]);
        }}
      >
        {say("pane/direction-part-add")}
      </Button>
      <p className={styles.sum} role="status">
        {sumInWords(reading, say)}
      </p>
    </div>
  );
}

function sumInWords({ sum, open, difference }: DirectionReading, say: ReturnType<typeof useTexts>["say"]): string {
  if (sum === undefined) return "";
  const rest =
    open > 0
      ? say("pane/direction-sum-open", { count: String(open) })
      : difference === undefined
        ? ""
        : say("pane/direction-sum-differs", { difference });
  return say("pane/direction-sum", { sum }) + rest;
}
