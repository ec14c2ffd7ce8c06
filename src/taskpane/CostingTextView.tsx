import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Place } from "../core/cell";
import { sameCell } from "../core/cell";
import type { CostingView } from "../core/identities/costingView";
import type { PieceKind } from "../core/costing/pieces";
import { useTexts, type TextKey } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase400 },
  plain: { color: tokens.colorNeutralForeground2 },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  price: { borderBottomColor: tokens.colorPaletteBlueBorderActive },
  share: { borderBottomStyle: "dashed" },
  result: { borderBottomStyle: "double", borderBottomWidth: "3px" },
  unit: { color: tokens.colorNeutralForeground2 },
  wrong: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    borderBottomColor: tokens.colorStatusDangerBorderActive,
    borderRadius: tokens.borderRadiusSmall,
  },
  chains: { margin: 0, padding: 0, listStyleType: "none" },
  chain: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground1 },
  broken: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

const HINTS: Readonly<Record<Exclude<PieceKind, "plain">, TextKey>> = {
  count: "pane/role-count",
  price: "pane/role-price",
  share: "pane/role-share",
  result: "pane/role-result",
  unit: "pane/piece-unit",
  malformed: "pane/piece-malformed",
};

/** A costing text with its numbers and units set apart, the wrong piece marked, and what its calculations come to. */
export function CostingTextView({ costing, suspect }: { readonly costing: CostingView; readonly suspect: Place }) {
  const styles = useStyles();
  const { say } = useTexts();
  const wrong = sameCell(costing.at, suspect.at) ? suspect.span : undefined;
  return (
    <div className={styles.root} data-costing>
      <div className={styles.label}>{say("pane/costing")}</div>
      <p className={styles.text}>
        {costing.pieces.map(({ kind, text, span }, index) => {
          const isWrong = wrong !== undefined && span.start < wrong.end && span.end > wrong.start;
          const isNumber = kind !== "plain" && kind !== "unit";
          const own = kind === "price" || kind === "share" || kind === "result" ? styles[kind] : undefined;
          const className = mergeClasses(
            isNumber ? styles.number : styles[kind],
            own,
            isWrong && kind !== "plain" && styles.wrong,
          );
          const Mark = isWrong && kind !== "plain" ? "mark" : "span";
          return (
            <Mark
              key={index}
              className={className}
              data-piece={kind}
              title={kind === "plain" ? undefined : say(HINTS[kind])}
            >
              {text}
            </Mark>
          );
        })}
      </p>
      <ul className={styles.chains}>
        {costing.chains.map(({ calculation, computed, relation, stated }, index) => (
          <li key={index} className={styles.chain}>
            {relation === "=" || calculation === computed ? calculation : `${calculation} = ${computed}`}
            <span className={mergeClasses(relation === "≠" && styles.broken)}>{` ${relation} ${stated}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
