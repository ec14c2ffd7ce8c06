import Big from "big.js";
import { VALUE_DIGIT } from "./channel";
import { digitsOf, significantDigits } from "./figures";
import type { Equation, Network } from "./network";

/** Why an equation need not hold, and what it costs to believe that (−ln p). */
export interface Doubt {
  /** It is no relation, it leaves a factor out, or a formula that was not understood stands in it. */
  readonly reason: "no-relation" | "factor-left-out" | "opaque";
  readonly cost: number;
}

const ZERO = new Big(0);

/** Where a formula that was not understood stands in an equation, what it will show is not known. */
const OPAQUE = 3;

/** Doubts are given for figures of so many digits; that more are explained by nothing is less likely, fewer likelier. */
const USUAL_DIGITS = 3;

/** Another relation over the same pair of names comes out: that the names are no pair is hardly possible. */
const PAIRED = 6;

/** How each relation that rests on one habit or one pairing of names fares. */
interface Fellows {
  readonly holding: number;
  readonly broken: number;
}

/**
 * What it costs not to hold an equation. A relation that is a habit of writing, or rests on names that are alike, is
 * surer where its fellows hold.
 */
export class Doubts {
  private readonly known = new Map<Equation, Doubt | undefined>();
  private byKey: ReadonlyMap<string, Fellows> | undefined;

  constructor(private readonly network: Network) {}

  /** `undefined` for an equation that must hold. */
  of(equation: Equation): Doubt | undefined {
    if (!this.known.has(equation)) this.known.set(equation, this.find(equation));
    return this.known.get(equation);
  }

  private find(equation: Equation): Doubt | undefined {
    const { doubt, unsaid } = equation.identity;
    const found: Doubt[] = [];
    if (unsaid !== undefined) found.push({ reason: "factor-left-out", cost: unsaid.cost });
    if (doubt !== undefined) found.push({ reason: "no-relation", cost: doubt + this.surerBy(equation) });
    if (equation.isOpaque) found.push({ reason: "opaque", cost: OPAQUE });
    return found.sort((one, other) => one.cost - other.cost)[0];
  }

  private surerBy(equation: Equation): number {
    const { stated, bond, habit } = equation.identity;
    const digits = significantDigits(digitsOf(this.network.quantities[this.network.indexOf(stated)]?.value ?? ZERO));
    // What a text says of one digit it says as surely as of three.
    const isMined = habit === undefined && bond === undefined;
    const unexplained = VALUE_DIGIT * Math.max(isMined ? 0 : -USUAL_DIGITS, digits - USUAL_DIGITS);
    const { holding, broken } = this.fellowsOf(habit);
    const others = this.network.broken.has(equation.index) ? broken - 1 : broken;
    const kept = Math.log((1 + 2 * holding) / (1 + Math.max(0, others)));
    const paired = this.fellowsOf(bond).holding > 0 ? PAIRED : 0;
    return unexplained + kept + paired;
  }

  private fellowsOf(key: string | undefined): Fellows {
    if (key === undefined) return NONE;
    this.byKey ??= fellowsIn(this.network);
    return this.byKey.get(key) ?? NONE;
  }
}

const NONE: Fellows = { holding: 0, broken: 0 };

/** How the relations fare that rest on each habit and each pairing of names; those between nothings say nothing. */
function fellowsIn(network: Network): ReadonlyMap<string, Fellows> {
  const { equations, broken, quantities } = network;
  const byKey = new Map<string, { holding: number; broken: number }>();
  for (const equation of equations) {
    const { bond, habit, stated } = equation?.identity ?? {};
    if (equation === undefined || stated === undefined) continue;
    if (quantities[network.indexOf(stated)]?.value.eq(0) === true && !broken.has(equation.index)) continue;
    for (const key of [bond, habit]) {
      if (key === undefined) continue;
      const fellows = byKey.get(key) ?? { holding: 0, broken: 0 };
      if (broken.has(equation.index)) fellows.broken += 1;
      else fellows.holding += 1;
      byKey.set(key, fellows);
    }
  }
  return byKey;
}
