import { useState } from "react";
import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { formSets, singleFormOf } from "../app/formSets";
import type { NewForms } from "../app/planRequest";
import { foldLabel } from "../core/text";
import { useTexts } from "./texts";
import { yearTyped } from "./yearTyped";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignSelf: "stretch", rowGap: tokens.spacingVerticalS },
  // So that a long title in the list cannot widen it beyond the pane.
  field: { minWidth: 0 },
  select: { minWidth: 0, width: "100%" },
});

/** More directions than any unit has. */
const MOST_DIRECTIONS = 50;

interface Typed {
  readonly set: string;
  readonly year: string;
  readonly unitName: string;
  readonly directions: string;
}

/** What the fields show and what they come to. */
export interface NewFormsState {
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
  /** `undefined` while something is missing or cannot be. */
  readonly wanted: NewForms | undefined;
}

/** The fields as a person fills them in; they begin with the year given, else with the coming one. */
export function useNewForms(year: number = new Date().getFullYear() + 1): NewFormsState {
  const [typed, setTyped] = useState<Typed>({
    set: formSets[0] ?? "",
    year: String(year),
    unitName: "",
    directions: "1",
  });
  return {
    typed,
    onType: (change) => {
      setTyped((before) => ({ ...before, ...change }));
    },
    wanted: wantedBy(typed),
  };
}

function wantedBy({ set, year: yearText, unitName, directions: countText }: Typed): NewForms | undefined {
  const year = yearTyped(yearText);
  const directions = countTyped(countText);
  if (typeof year !== "number" || directions === undefined) return undefined;
  return { set, year, unitName: unitName.trim(), directions };
}

function countTyped(text: string): number | undefined {
  const count = /^\d{1,2}$/.test(foldLabel(text)) ? Number(foldLabel(text)) : 0;
  return count >= 1 && count <= MOST_DIRECTIONS ? count : undefined;
}

/** 表格, 年度, 填报单位 and, where the forms have them, 支出方向个数. */
export function NewFormsFields({ typed, onType }: NewFormsState) {
  const styles = useStyles();
  const { say } = useTexts();
  const nameOf = (set: string): string => {
    const form = singleFormOf(set);
    if (form === undefined) return say("pane/forms-package");
    return say("pane/forms-one", { profile: say(`profile/${form.profile.id}`), title: form.title });
  };
  const isSingle = singleFormOf(typed.set) !== undefined;
  return (
    <div className={styles.root}>
      <Field label={say("pane/forms-set")} className={styles.field}>
        <Select
          className={styles.select}
          value={typed.set}
          onChange={(_event, { value }) => {
            onType({ set: value });
          }}
        >
          {formSets.map((set) => (
            <option key={set} value={set}>
              {nameOf(set)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={say("pane/forms-year")}
        className={styles.field}
        {...(typeof yearTyped(typed.year) === "number" ? {} : { validationMessage: say("pane/year-wrong") })}
      >
        <Input
          value={typed.year}
          inputMode="numeric"
          onChange={(_event, { value }) => {
            onType({ year: value });
          }}
        />
      </Field>
      <Field label={say("pane/forms-unit-name")} className={styles.field}>
        <Input
          value={typed.unitName}
          onChange={(_event, { value }) => {
            onType({ unitName: value });
          }}
        />
      </Field>
      <Field
        label={say(isSingle ? "pane/forms-copies" : "pane/forms-directions")}
        className={styles.field}
        {...(countTyped(typed.directions) === undefined
          ? { validationMessage: say("pane/directions-wrong", { most: String(MOST_DIRECTIONS) }) }
          : {})}
      >
        <Input
          value={typed.directions}
          inputMode="numeric"
          onChange={(_event, { value }) => {
            onType({ directions: value });
          }}
        />
      </Field>
    </div>
  );
}
