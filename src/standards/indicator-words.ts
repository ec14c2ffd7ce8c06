/** Where an indicator's value comes from, in places where 绩效标准 says that. Source: the published forms of 株洲 and 湘潭. */
export const performanceSources = ["计划标准", "历史标准", "行业标准", "其他标准"] as const;

/** What stands in a column of signs of its own. Source: exports of the budget systems of Hunan and Sichuan. */
export const indicatorSigns = ["≥", "≤", "=", ">", "<", "定性"] as const;

/** Whether more is better. Source: the export of Sichuan's budget system. */
export const indicatorDirections = ["正向指标", "反向指标"] as const;
