import type { BoundForm } from "../core/bind/bound";

/** A form that says what one direction costs and achieves: an 附表3, or a 项目支出绩效目标表 that stands for one. */
export type Direction = BoundForm;

const PROJECT = "project-target";

/** True for a form of 项目支出绩效目标表, of any edition. */
export function isProject({ form }: Pick<BoundForm, "form">): boolean {
  return form.id === PROJECT;
}

/** The field that says what a direction costs this year. */
export function amountField({ form }: Pick<BoundForm, "form">): string {
  return form.id === PROJECT ? "annualAmount" : "projectAmount";
}
