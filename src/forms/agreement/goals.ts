/** The goals that a 大项 of 附表2 and the forms of its directions both state: for the whole period, and for the year. */
export const GOALS = ["implementationTarget", "annualTarget"] as const;
