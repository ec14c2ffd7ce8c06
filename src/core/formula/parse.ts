import Big from "big.js";
import { parseArea, parseAddress } from "../a1";
import type { Area, CellRef } from "../cell";

/** A formula of the kinds that forms have: sums, products, references, and the product's own functions. */
export type Formula =
  | { readonly kind: "number"; readonly value: Big }
  | { readonly kind: "text"; readonly value: string }
  /** GOUJI.AMOUNT(text, [unit]) and GOUJI.CHECK(text, amount, [unit]). */
  | { readonly kind: "costing"; readonly name: "AMOUNT" | "CHECK"; readonly inputs: readonly Formula[] }
  | { readonly kind: "cell"; readonly at: CellRef }
  | { readonly kind: "range"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "add" | "multiply" | "join"; readonly parts: readonly Formula[] }
  | { readonly kind: "divide"; readonly dividend: Formula; readonly divisor: Formula }
  | { readonly kind: "round"; readonly inner: Formula; readonly decimals: number };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?|\.\d+)|((?:'(?:[^']|'')+'|[\p{L}\p{N}_.\-]+)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}(])|([A-Za-z_][A-Za-z_.]*)\(|([-+*/(),%&])|"((?:[^"]|"")*)")/uy;

/** Longer formulas are no sums of a form; the bound keeps a hostile one from costing time. */
const LONGEST = 8192;

/** Deeper brackets than any person writes. */
const DEEPEST = 32;

interface Token {
  readonly kind: "number" | "reference" | "function" | "sign" | "text";
  readonly text: string;
  readonly sheet?: string;
}

/**
 * Reads a formula without its leading `=`.
 * @param sheet the sheet it stands on, for references that name none.
 * @returns `undefined` for anything but sums, products, quotients, references, joined texts, SUM, PRODUCT, ROUND and the
 * product's own functions.
 */
export function parseFormula(text: string, sheet: string): Formula | undefined {
  const tokens = tokensOf(text, sheet);
  if (tokens === undefined) return undefined;
  let position = 0;
  let depth = 0;
  const peek = (): string | undefined => (tokens[position]?.kind === "sign" ? tokens[position]?.text : undefined);
  const take = (sign: string): boolean => {
    if (peek() !== sign) return false;
    position += 1;
    return true;
  };

  function sum(): Formula | undefined {
    const parts: Formula[] = [];
    let sign = take("-") ? -1 : (take("+"), 1);
    for (;;) {
      const part = product();
      if (part === undefined) return undefined;
      parts.push(sign < 0 ? { kind: "multiply", parts: [{ kind: "number", value: new Big(-1) }, part] } : part);
      if (take("+")) sign = 1;
      else if (take("-")) sign = -1;
      else return parts.length === 1 ? parts[0] : { kind: "add", parts };
    }
  }

  /** Texts and numbers written one behind the other: D7&"万元". */
  function joined(): Formula | undefined {
    const first = sum();
    const parts = first === undefined ? [] : [first];
    while (take("&")) {
      const part = sum();
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return parts.length > 1 ? { kind: "join", parts } : first;
  }

  function product(): Formula | undefined {
    let result = atom();
    for (;;) {
      if (result === undefined) return undefined;
      const divides = peek() === "/";
      if (!take("*") && !take("/")) return result;
      const right = atom();
      if (right === undefined) return undefined;
      result = divides
        ? { kind: "divide", dividend: result, divisor: right }
        : { kind: "multiply", parts: [result, right] };
    }
  }

  function atom(): Formula | undefined {
    const token = tokens?.[position];
    position += 1;
    if (token === undefined) return undefined;
    const inner = atomOf(token);
    if (inner !== undefined && take("%")) {
      return { kind: "multiply", parts: [inner, { kind: "number", value: new Big("0.01") }] };
    }
    return inner;
  }

  function atomOf(token: Token): Formula | undefined {
    switch (token.kind) {
      case "number":
        return { kind: "number", value: new Big(token.text) };
      case "reference":
        return referenceOf(token);
      case "function":
        return nested(() => call(token.text.toUpperCase()));
      case "text":
        return { kind: "text", value: token.text };
      case "sign":
        return token.text === "(" ? nested(() => closed(joined())) : undefined;
    }
  }

  function nested(read: () => Formula | undefined): Formula | undefined {
    if (depth >= DEEPEST) return undefined;
    depth += 1;
    const result = read();
    depth -= 1;
    return result;
  }

  function closed(inner: Formula | undefined): Formula | undefined {
    return take(")") ? inner : undefined;
  }

  function call(name: string): Formula | undefined {
    const inputs: Formula[] = [];
    do {
      const input = joined();
      if (input === undefined) return undefined;
      inputs.push(input);
    } while (take(","));
    const [first, second, ...more] = inputs;
    if (!take(")") || first === undefined) return undefined;
    const own = OWN_FUNCTION.exec(name)?.[1];
    if (own !== undefined) return costing(own, inputs);
    if (name === "SUM") return { kind: "add", parts: inputs };
    if (name === "PRODUCT" && inputs.every(({ kind }) => kind !== "range")) return { kind: "multiply", parts: inputs };
    if (name !== "ROUND" || second?.kind !== "number" || more.length > 0) return undefined;
    return { kind: "round", inner: first, decimals: Number(second.value) };
  }

  const formula = joined();
  return position === tokens.length ? formula : undefined;
}

/** A function of the product, as it is typed and as files name the functions of add-ins. */
const OWN_FUNCTION = /^(?:_XLDUDF_)?GOUJI[._](AMOUNT|CHECK)$/;

function costing(name: string, inputs: readonly Formula[]): Formula | undefined {
  const isSingle = inputs.every(({ kind }) => kind !== "range");
  if (!isSingle) return undefined;
  if (name === "AMOUNT") return inputs.length <= 2 ? { kind: "costing", name, inputs } : undefined;
  return inputs.length === 2 || inputs.length === 3 ? { kind: "costing", name: "CHECK", inputs } : undefined;
}

function tokensOf(text: string, sheet: string): readonly Token[] | undefined {
  if (text.length > LONGEST) return undefined;
  const tokens: Token[] = [];
  const trimmed = text.trimEnd();
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < trimmed.length;) {
    const match = TOKEN.exec(trimmed);
    if (match === null) return undefined;
    const [, number, sheetName, reference, call, sign, quoted] = match;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (reference !== undefined) {
      tokens.push({ kind: "reference", text: reference, sheet: sheetName === undefined ? sheet : unquoted(sheetName) });
    } else if (call !== undefined) tokens.push({ kind: "function", text: call });
    else if (quoted !== undefined) tokens.push({ kind: "text", text: quoted.replaceAll('""', '"') });
    else tokens.push({ kind: "sign", text: sign ?? "" });
  }
  return tokens;
}

function unquoted(sheetName: string): string {
  const name = sheetName.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function referenceOf({ text, sheet = "" }: Token): Formula | undefined {
  if (text.includes(":")) {
    const area = parseArea(text);
    return area && { kind: "range", sheet, area };
  }
  const address = parseAddress(text);
  return address && { kind: "cell", at: { sheet, ...address } };
}
