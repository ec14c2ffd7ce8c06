/**
 * Money units as the forms print them, each worth `yuan` 元. Spellings are matched longest first.
 * Source: 中华人民共和国法定货币单位 and the headings of published budget forms (金额单位：万元).
 */
export const moneyUnits = {
  元: { yuan: 1, spellings: ["元", "圆", "块"] },
  千元: { yuan: 1_000, spellings: ["千元"] },
  万元: { yuan: 10_000, spellings: ["万元", "万"] },
  百万元: { yuan: 1_000_000, spellings: ["百万元"] },
  亿元: { yuan: 100_000_000, spellings: ["亿元", "亿"] },
} as const satisfies Readonly<Record<string, { readonly yuan: number; readonly spellings: readonly string[] }>>;
