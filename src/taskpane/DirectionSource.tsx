import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { MoneySource } from "../app/moneySources";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  field: { minWidth: 0, alignSelf: "stretch" },
  // So that a long name in the list cannot widen it beyond the pane.
  select: { minWidth: 0, width: "100%" },
});

interface DirectionSourceProps {
  readonly sources: readonly MoneySource[];
  /** The name of one of them, or nothing. */
  readonly chosen: string;
  readonly isMissing: boolean;
  readonly onChoose: (name: string) => void;
}

/** 资金来源: which one of 附表1 pays. Where only one pays for anything, that one does unless another is chosen. */
export function DirectionSource({ sources, chosen, isMissing, onChoose }: DirectionSourceProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const [only, ...others] = sources.filter(({ pays }) => pays);
  const unchosen =
    only === undefined
      ? say("pane/direction-source-open")
      : others.length > 0
        ? say("pane/direction-source-choose")
        : say("pane/direction-source-only", { name: only.name });
  return (
    <Field
      label={say("pane/direction-source")}
      hint={say("pane/direction-source-hint")}
      className={styles.field}
      {...(isMissing ? { validationMessage: say("pane/direction-source-missing") } : {})}
    >
      <Select
        className={styles.select}
        value={chosen}
        onChange={(_event, { value }) => {
          onChoose(value);
        }}
      >
        <option value="">{unchosen}</option>
        {sources.map(({ name, amount }) => (
          <option key={name} value={name}>
            {amount === "" ? name : say("pane/direction-source-one", { name, amount })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
