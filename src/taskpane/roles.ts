import type { Role } from "../core/identity";
import type { TextKey } from "./texts";

const WORDS: Readonly<Record<Role, TextKey>> = {
  amount: "pane/role-amount",
  total: "pane/role-total",
  indicator: "pane/role-indicator",
  result: "pane/role-result",
  count: "pane/role-count",
  price: "pane/role-price",
  share: "pane/role-share",
};

function isRole(role: string): role is Role {
  return Object.hasOwn(WORDS, role);
}

/** The words for the part a cell has in a finding; `undefined` for parts that have none, whose cell speaks for itself. */
export function roleWords(role: string): TextKey | undefined {
  return isRole(role) ? WORDS[role] : undefined;
}
