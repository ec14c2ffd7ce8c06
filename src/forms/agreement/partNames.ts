import { nameOf } from "../../core/bind/bound";
import type { Fund } from "../funds";
import { contentsOf } from "./contents";

/** What a fund consists of: its directions, or the contents of its only one. */
export function partNames({ directions, isByPart }: Fund): readonly string[] {
  const [only, ...others] = directions;
  if (others.length > 0 || isByPart === true) return directions.map(nameOf).filter((name) => name !== "");
  return only === undefined ? [] : contentsOf(only).map(({ name }) => name);
}
