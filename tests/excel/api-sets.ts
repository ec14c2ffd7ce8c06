import ts from "typescript";

/** A member of Office's API that some code uses. */
export interface UsedMember {
  /** Such as `Range.getMergedAreasOrNullObject`. */
  readonly member: string;
  /** Such as `ExcelApi`. */
  readonly set: string;
  /** Such as `1.13`. */
  readonly version: string;
  /** Where it is used: file and line. */
  readonly at: string;
  /** True inside a function that asks `isSetSupported` for that version. */
  readonly isGuarded: boolean;
}

const TYPINGS = /@types\/office-js\//;

/** `[Api set: ExcelApi 1.13]`, as Microsoft's typings note it beside every member. */
const API_SET = /\[Api set:\s*(\w+)\s+(\d+\.\d+)/;

function apiSetOf(symbol: ts.Symbol): { readonly set: string; readonly version: string } | undefined {
  for (const declaration of symbol.declarations ?? []) {
    const source = declaration.getSourceFile();
    if (!TYPINGS.test(source.fileName)) continue;
    const comments = ts.getLeadingCommentRanges(source.text, declaration.getFullStart()) ?? [];
    const last = comments.at(-1);
    const match = last && API_SET.exec(source.text.slice(last.pos, last.end));
    if (match?.[1] !== undefined && match[2] !== undefined) return { set: match[1], version: match[2] };
  }
  return undefined;
}

function enclosingFunction(node: ts.Node): ts.Node {
  return ts.findAncestor(node, ts.isFunctionLike) ?? node.getSourceFile();
}

function isGuarded(node: ts.Node, set: string, version: string): boolean {
  const text = enclosingFunction(node).getText();
  return text.includes("isSetSupported") && text.includes(`"${set}"`) && text.includes(`"${version}"`);
}

/** The symbols along a path such as `areas/items/rowIndex`, from the type of the object that loads it. */
function symbolsAlong(path: string, start: ts.Type, node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  const symbols: ts.Symbol[] = [];
  let type = start;
  for (const name of path.trim().split("/")) {
    const symbol = type.getProperty(name);
    if (symbol === undefined) throw new Error(`"${name}" of "${path}" is no member of what loads it`);
    symbols.push(symbol);
    const member = checker.getTypeOfSymbolAtLocation(symbol, node);
    type = checker.getIndexTypeOfType(member, ts.IndexKind.Number) ?? member;
  }
  return symbols;
}

function symbolsLoaded(node: ts.CallExpression, checker: ts.TypeChecker): ts.Symbol[] {
  if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "load") return [];
  const receiver = checker.getTypeAtLocation(node.expression.expression);
  return node.arguments.flatMap((argument) =>
    ts.isStringLiteral(argument)
      ? argument.text.split(",").flatMap((path) => symbolsAlong(path, receiver, node, checker))
      : [],
  );
}

function symbolsAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  if (ts.isCallExpression(node)) {
    return symbolsLoaded(node, checker);
  }
  if (ts.isPropertyAccessExpression(node)) return [checker.getSymbolAtLocation(node.name)].filter((one) => !!one);
  if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.parent)) {
    // Options are optional all the way down, and a type that may be undefined shows no properties.
    const type = checker.getContextualType(node.parent);
    const symbol = type && checker.getNonNullableType(type).getProperty(node.name.getText());
    return symbol === undefined ? [] : [symbol];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText();
    const symbol = checker.getTypeAtLocation(node.parent).getProperty(name);
    return symbol === undefined ? [] : [symbol];
  }
  return [];
}

/**
 * Finds every member of Office's API that is used in some files: called, read, set, destructured or named in `load`.
 * @param sources file name to text; the files need not exist.
 */
export function usedMembers(sources: ReadonlyMap<string, string>, options: ts.CompilerOptions): readonly UsedMember[] {
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.readFile = (name) => sources.get(name) ?? disk.readFile(name);
  host.fileExists = (name) => sources.has(name) || disk.fileExists(name);
  const program = ts.createProgram([...sources.keys()], options, host);
  const checker = program.getTypeChecker();
  const found: UsedMember[] = [];

  function visit(node: ts.Node): void {
    for (const symbol of symbolsAt(node, checker)) {
      const api = apiSetOf(symbol);
      // Outlook's sets stand beside members that every host has.
      if (api === undefined || api.set === "Mailbox") continue;
      const source = node.getSourceFile();
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const member = checker.getFullyQualifiedName(symbol).replace(/^Excel\.(Interfaces\.)?/, "");
      found.push({
        member,
        ...api,
        at: `${source.fileName}:${line}`,
        isGuarded: isGuarded(node, api.set, api.version),
      });
    }
    ts.forEachChild(node, visit);
  }

  for (const name of sources.keys()) {
    const source = program.getSourceFile(name);
    if (source !== undefined) visit(source);
  }
  return found;
}

/** The uses that reach beyond what is declared, by set name; a set that is not declared at all counts as beyond. */
export function beyond(used: readonly UsedMember[], declared: ReadonlyMap<string, string>): readonly UsedMember[] {
  const minor = (version: string): number => Number(version.split(".")[1]);
  return used.filter(({ set, version, isGuarded: guarded }) => {
    const limit = declared.get(set);
    return !guarded && (limit === undefined || minor(version) > minor(limit));
  });
}
