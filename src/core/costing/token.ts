import type Big from "big.js";
import type { MoneyUnit } from "../amount";
import type { Span } from "../cell";
import type { Measure } from "./measure";

/** Tokens that say nothing but what they are. */
export type PlainKind =
  | "times"
  | "divide"
  | "plus"
  | "minus"
  | "equals"
  | "nearly"
  | "percent"
  | "permille"
  | "percentOf"
  | "open"
  | "close"
  | "range"
  | "total"
  | "subtotal"
  | "thereof"
  | "consistsOf"
  | "about";

/** A piece of a costing text (测算依据) with its place in the original. */
export type Token = { readonly span: Span } & (
  | {
      readonly kind: "number";
      readonly value: Big;
      readonly decimals: number;
      /** 四五百 names a range. */
      readonly isRange: boolean;
      /** 六分之一 is a share of something. */
      readonly isShare?: true;
    }
  | { readonly kind: "malformed"; readonly candidates: readonly string[] }
  | { readonly kind: "money"; readonly unit: MoneyUnit }
  | { readonly kind: "scale"; readonly by: number }
  | { readonly kind: "measure"; readonly measure: Measure }
  /** 每人, 人均: what the next figure is for. */
  | { readonly kind: "per"; readonly measure: Measure }
  | { readonly kind: PlainKind }
  /** What parts a text: 、 and ， weakly, ； and 。 and the number of a list item strongly. */
  | { readonly kind: "separator"; readonly strength: "weak" | "strong" | "item" }
  | { readonly kind: "word"; readonly text: string }
);

/** A token of one kind. */
export type TokenOf<Kind extends Token["kind"]> = Extract<Token, { readonly kind: Kind }>;
