import { parseAddress } from "../core/a1";
import { readAmount } from "../core/amount";
import type { CellRef, CellValue } from "../core/cell";
import { sentence, type Catalogue } from "../core/message";
import { addDirectionPlanner } from "../generators/add/direction";
import type { DirectionPart } from "../generators/add/wanted";
import { addRowPlanner } from "../generators/add/row";
import type { Streams } from "./output";
import { runPlan } from "./planCommand";
import { UsageError, type Arguments } from "./usage";

const WRONG = ["add/no-amount", "add/no-column", "add/parts-differ"];

/** `gouji add-row`: writes a copy with one more row. 0 written, 1 the place is in no table or a source of money must be named, 2 anything else; then nothing is. */
export async function runAddRow(given: Arguments, words: Catalogue, streams: Streams): Promise<number> {
  const { at, set, source } = given.added;
  if (at === undefined) throw new UsageError(sentence("add/option-needed", { name: "--at" }), given.language);
  const values = Object.fromEntries(set.map((text) => pairIn("--set", text, given)));
  const planner = addRowPlanner({ at: placeIn(at, given), values, ...(source === undefined ? {} : { source }) });
  const copy = {
    planners: [planner],
    title: sentence("add/row-title"),
    nothing: sentence("add/nothing"),
    wrong: WRONG,
  };
  return await runPlan(given, copy, words, streams);
}

/** `gouji add-direction`: writes a copy with one more direction. 0 written, 1 it is there or has no place, 2 anything else. */
export async function runAddDirection(given: Arguments, words: Catalogue, streams: Streams): Promise<number> {
  const { name, fund, amount, parts, source } = given.added;
  if (name === undefined) throw new UsageError(sentence("add/option-needed", { name: "--name" }), given.language);
  const planner = addDirectionPlanner({
    name,
    ...(fund === undefined ? {} : { fundName: fund }),
    ...(amount === undefined ? {} : { amount: amountIn("--amount", amount, given) }),
    parts: parts.map((text) => partIn(text, given)),
    ...(source === undefined ? {} : { source }),
  });
  const copy = {
    planners: [planner],
    title: sentence("add/direction-title"),
    nothing: sentence("add/nothing"),
    wrong: WRONG,
  };
  return await runPlan(given, copy, words, streams);
}

/** 附表3-1!C25; the name of the sheet may stand in quotes. */
function placeIn(text: string, { language }: Arguments): CellRef {
  const end = text.lastIndexOf("!");
  const sheet = text.slice(0, Math.max(0, end)).replace(/^'(.*)'$/s, "$1");
  const cell = parseAddress(text.slice(end + 1).trim());
  if (sheet === "" || cell === undefined) throw new UsageError(sentence("add/not-a-cell", { value: text }), language);
  return { sheet, ...cell };
}

function pairIn(option: string, text: string, { language }: Arguments): readonly [string, CellValue] {
  const [, name = "", value = ""] = /^([^=＝]+)[=＝](.*)$/s.exec(text) ?? [];
  if (name.trim() === "") throw new UsageError(sentence("add/not-a-pair", { name: option, value: text }), language);
  return [name.trim(), String(Number(value)) === value ? Number(value) : value];
}

function amountIn(option: string, text: string, { language }: Arguments): string {
  if (readAmount(text) === undefined) {
    throw new UsageError(sentence("add/option-no-amount", { name: option, value: text }), language);
  }
  return text;
}

/** A name, with an amount behind = where it is known. */
function partIn(text: string, given: Arguments): DirectionPart {
  const [, name = text, amount] = /^([^=＝]+)[=＝](.*)$/s.exec(text) ?? [];
  return amount === undefined
    ? { name: name.trim() }
    : { name: name.trim(), amount: amountIn("--part", amount.trim(), given) };
}
