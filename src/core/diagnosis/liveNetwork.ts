import Big from "big.js";
import type { CellRef } from "../cell";
import { polynomialOf } from "../formula/polynomial";
import type { Identity, Operand } from "../identity";
import type { Workbook } from "../workbook";
import { isBroken } from "./arithmetic";
import { FormulaInputs } from "./formulaInput";
import { isWithin, listsOf, type AmountList } from "./lists";
import { nearOf } from "./near";
import type { Equation, Network, Quantity, SameText, Twin } from "./network";
import { Places } from "./places";
import { PrecisionGroups } from "./precision";
import { SameTexts } from "./sameTexts";
import type { Surroundings } from "./surroundings";
import { collectTerms, halfUnitOf, multiplyTerms, termOf, worthOf, type NetworkTerm } from "./terms";
import { Vicinity } from "./vicinity";
import { flatMapped } from "../flatMapped";

type Changing<T> = { -readonly [Key in keyof T]: T[Key] };
type OwnQuantity = Changing<Omit<Quantity, "equations">> & { equations: number[] };

interface NetworkList extends AmountList {
  /** The quantity that stands for the missing row. */
  readonly absent: number;
}

const ZERO = new Big(0);
const MINUS_ONE = new Big(-1);
const AS_TYPED = new Map<never, never>();

/**
 * A network that follows edits: a number is put in place of another, relations are taken out and added, and only what
 * these touch is judged again.
 */
export class LiveNetwork implements Network {
  readonly quantities: OwnQuantity[] = [];
  readonly equations: (Equation | undefined)[] = [];
  readonly broken = new Set<number>();
  private readonly places = new Places();
  private readonly vicinity = new Vicinity(this.quantities, this.equations, this.places);
  private readonly texts = new SameTexts(this.quantities);
  private readonly precision = new PrecisionGroups();
  /** Numbers of texts that were written anew since. */
  private readonly retired = new Set<number>();
  private readonly lists: readonly NetworkList[];
  private readonly inputs: FormulaInputs;

  constructor(
    private workbook: Workbook,
    identities: readonly Identity[],
  ) {
    this.inputs = new FormulaInputs(flatMapped(identities, operandsOf));
    const interned = identities.map((identity) => this.internAll(identity));
    this.lists = listsOf(identities).map((list) => {
      const absent = this.append(list.missing);
      absent.missingFrom = list.rows.map((row) => this.intern(row));
      return { ...list, absent: absent.index };
    });
    this.readMissingRows();
    this.settle();
    identities.forEach((identity, index) => this.state(identity, index, interned[index]));
  }

  indexOf(operand: Operand): number {
    return this.places.indexOf(operand) ?? -1;
  }

  neighboursOf(index: number): readonly number[] {
    return this.vicinity.neighboursOf(index);
  }

  twinOf(index: number): Twin | undefined {
    return this.vicinity.twinOf(index, this.workbook);
  }

  copyOf(index: number): CellRef | undefined {
    return this.texts.copyOf(index, this.workbook);
  }

  sameTextAs(index: number): SameText | undefined {
    return this.texts.sameTextAs(index, this.workbook);
  }

  companionsOf(index: number): readonly number[] {
    return this.vicinity.companionsOf(index);
  }

  counterpartsOf(index: number): readonly number[] {
    return this.vicinity.counterpartsOf(index);
  }

  surroundingsOf(index: number): Surroundings {
    return this.vicinity.surroundingsOf(index);
  }

  /**
   * Another number stands where one stood; a number that fills its cell keeps its part and its name.
   * @returns the equations that were judged again.
   */
  put(workbook: Workbook, written: Operand): readonly number[] {
    this.workbook = workbook;
    const index = this.indexOf(written);
    const quantity = this.quantities[index];
    if (quantity === undefined) return [];
    const { role, name, precisionGroup } = quantity.operand;
    const operand = written.place.span === undefined ? { ...written, role, name, precisionGroup } : written;
    const isRetired = this.retired.delete(index);
    if (!isRetired) this.precision.remove(quantity.operand);
    this.precision.add(operand, index);
    this.fill(quantity, operand, isRetired ? undefined : quantity.near);
    this.vicinity.forget(index);
    this.texts.forget();
    const judged = new Set([...this.settle(), ...quantity.equations]);
    for (const equation of judged) this.judge(equation);
    return [...judged];
  }

  /**
   * Relations stand in place of others: those of a costing text that was written anew.
   * @returns the equations of the new relations, in their order.
   */
  restate(workbook: Workbook, gone: ReadonlySet<number>, identities: readonly Identity[]): readonly number[] {
    this.workbook = workbook;
    this.vicinity.forgetTwins();
    this.texts.forget();
    for (const index of gone) this.remove(index);
    // A text that was written anew has other numbers at places where it had numbers before; the first one to speak of a
    // place says what stands there, as it does when a network is built.
    const spoken = new Set<number>();
    for (const operand of flatMapped(identities, operandsOf)) {
      const index = this.intern(operand);
      if (!spoken.has(index)) this.put(workbook, operand);
      spoken.add(index);
    }
    const changed = this.settle();
    // New relations take the places of those that are gone, so that causes are looked for in the same order as before.
    const free = [...gone].sort((one, other) => one - other);
    const added = identities.map((identity, position) => this.state(identity, free[position]));
    for (const equation of changed) this.judge(equation);
    return added;
  }

  /** The quantities of an identity's numbers, in the order of {@link operandsOf}. */
  private internAll(identity: Identity): readonly number[] {
    return operandsOf(identity).map((operand) => this.intern(operand));
  }

  private intern(operand: Operand): number {
    const known = this.places.indexOf(operand);
    if (known !== undefined) return known;
    const quantity = this.append(operand);
    this.precision.add(operand, quantity.index);
    quantity.cell = this.places.enter(operand, quantity.index);
    if (operand.computed) {
      const formula = polynomialOf(this.workbook, operand.place.at)?.map(({ coefficient, cells }) =>
        termOf(
          coefficient,
          cells.map((at) => this.intern(this.inputs.at(this.workbook, at, operand))),
        ),
      );
      if (formula !== undefined) quantity.formula = formula;
    }
    return quantity.index;
  }

  private append(operand: Operand): OwnQuantity {
    const index = this.quantities.length;
    const nothing = { value: ZERO, near: 0, halfUnit: ZERO, nearHalf: 0, decimals: 0 };
    // A row that is not there shares its cell with nothing.
    const quantity: OwnQuantity = { index, operand, ...nothing, equations: [], cell: -index - 1 };
    this.fill(quantity, operand);
    this.quantities.push(quantity);
    return quantity;
  }

  private fill(quantity: OwnQuantity, operand: Operand, before?: number): void {
    quantity.operand = operand;
    quantity.value = operand.value ?? ZERO;
    quantity.near = nearOf(quantity.value);
    this.vicinity.revalue(before, quantity.near);
  }

  /** A formula over all rows of a list reads the missing one as soon as it is there. */
  private readMissingRows(): void {
    const formulas = flatMapped(this.quantities, (quantity) => (quantity.formula === undefined ? [] : [quantity]));
    if (formulas.length === 0) return;
    const reads = formulas.map(({ formula = [] }) => new Set(flatMapped(formula, ({ factors }) => factors)));
    for (const { absent, missing, rows } of this.lists) {
      const typed = flatMapped(rows, (row) => {
        const index = this.indexOf(row);
        const formula = this.quantities[index]?.formula;
        return formula === undefined ? [index] : flatMapped(formula, ({ factors }) => factors);
      });
      formulas.forEach((quantity, position) => {
        if (typed.length === 0 || !typed.every((index) => reads[position]?.has(index))) return;
        const worth = worthOf([missing]).div(worthOf([quantity.operand]));
        quantity.formula = [...(quantity.formula ?? []), termOf(worth, [absent])];
      });
    }
  }

  /** Brings what numbers stand for up to date with the decimals of their like. @returns the equations concerned. */
  private settle(): ReadonlySet<number> {
    const concerned = new Set<number>();
    for (const index of this.precision.changed()) {
      const quantity = this.quantities[index];
      if (quantity === undefined || quantity.missingFrom !== undefined) continue;
      const finest = this.precision.finest(quantity.operand);
      quantity.halfUnit = halfUnitOf(quantity.operand, finest, this.precision.alignedFor(quantity.operand));
      quantity.nearHalf = nearOf(quantity.halfUnit);
      // Counts and shares are printed as finely as each of them is.
      quantity.decimals = Math.max(quantity.operand.unit === null ? 0 : finest, quantity.operand.decimals);
      for (const equation of quantity.equations) concerned.add(equation);
    }
    return concerned;
  }

  private state(identity: Identity, index = this.equations.length, interned = this.internAll(identity)): number {
    const { stated, divisors, list } = identity;
    let end = 1 + divisors.length;
    const left = this.product(worthOf([stated, ...divisors]), interned.slice(0, end));
    const right = flatMapped(identity.terms, ({ sign, operands }) => {
      const start = end;
      end += operands.length;
      const worth = worthOf(operands);
      return this.product(sign > 0 ? worth.times(MINUS_ONE) : worth, interned.slice(start, end));
    });
    const missing =
      list === undefined
        ? []
        : flatMapped(this.lists, ({ path, absent, missing: operand }) =>
            isWithin(path, list) ? [termOf(worthOf([operand]).times(-1), [absent])] : [],
          );
    const terms = collectTerms([...left, ...right, ...missing]);
    const places: number[] = [];
    for (const { factors } of terms) places.push(...factors);
    const quantities = [...new Set(places)];
    const isLast = index === this.equations.length;
    for (const quantity of quantities) {
      const own = this.quantities[quantity]?.equations;
      own?.push(index);
      if (!isLast) own?.sort((one, other) => one - other);
    }
    this.equations[index] = {
      index,
      identity,
      terms,
      quantities,
      suspects: quantities.filter((quantity) => this.quantities[quantity]?.operand.computed === false),
      isOpaque: quantities.some((quantity) => {
        const { operand } = this.quantities[quantity] ?? {};
        return operand?.computed === true && operand.isImplied !== true;
      }),
      isSum: terms.every(({ factors }) => factors.length <= 1),
      isPlain: places.length === quantities.length,
    };
    this.judge(index);
    return index;
  }

  private product(coefficient: Big, indices: readonly number[]): readonly NetworkTerm[] {
    if (indices.every((index) => this.quantities[index]?.formula === undefined)) return [termOf(coefficient, indices)];
    return indices.reduce<readonly NetworkTerm[]>(
      (terms, index) => multiplyTerms(terms, this.quantities[index]?.formula ?? [termOf(new Big(1), [index])]),
      [termOf(coefficient, [])],
    );
  }

  private remove(index: number): void {
    for (const quantity of this.equations[index]?.quantities ?? []) {
      const own = this.quantities[quantity];
      if (own === undefined) continue;
      own.equations = own.equations.filter((equation) => equation !== index);
      if (own.equations.length === 0) this.retire(own);
    }
    this.equations[index] = undefined;
    this.broken.delete(index);
  }

  /** A number that stands in nothing any more makes no other finer, and nothing is copied from it. */
  private retire(quantity: OwnQuantity): void {
    this.retired.add(quantity.index);
    this.precision.remove(quantity.operand);
    this.vicinity.revalue(quantity.near, undefined);
  }

  private judge(index: number): void {
    const equation = this.equations[index];
    if (equation !== undefined && isBroken(this, equation, AS_TYPED)) this.broken.add(index);
    else this.broken.delete(index);
  }
}

function operandsOf({ stated, divisors, terms }: Identity): readonly Operand[] {
  const all = [stated, ...divisors];
  for (const { operands } of terms) all.push(...operands);
  return all;
}
