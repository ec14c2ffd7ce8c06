/** A costing text, the amount beside it in 万元 (null where there is none), and what is to be said of it. */
export type JudgedText = readonly [text: string, amount: number | null, ...said: readonly string[]];
