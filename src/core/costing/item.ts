import type { Span } from "../cell";
import type { Expression } from "./expression";
import type { TokenOf } from "./token";

/** One piece of a costing text, in reading order. */
export type Item =
  /** `isList` where 、 parts the items of an enumeration. */
  | { readonly kind: "break"; readonly strength: TokenOf<"separator">["strength"]; readonly isList: boolean }
  | { readonly kind: "total" | "subtotal" | "thereof" | "consistsOf" }
  /** A calculation with the words before it; `sides` are what stands between its signs of equality. */
  | {
      readonly kind: "chain";
      readonly sides: readonly Expression[];
      /** True where ≈ stands for =. */
      readonly isNearly: boolean;
      /** What is done with what was reckoned before: 再乘以30人, 减去结余2万元. */
      readonly continues?: "times" | "divide" | "minus";
      readonly words: string;
      readonly span: Span;
    }
  /** A bracket with figures behind something: what it says of that. */
  | { readonly kind: "note"; readonly items: readonly Item[] }
  | { readonly kind: "words"; readonly text: string }
  /** A calculation that breaks off: 5次*=3万元. */
  | { readonly kind: "broken"; readonly span: Span };
