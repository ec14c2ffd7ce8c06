import { parseArgs } from "node:util";
import type { Language, Message } from "../core/message";
import { sentence } from "../core/message";
import { codeOf, detailOf } from "./nodeErrors";

/** A command line that was understood. */
export interface Arguments {
  readonly command: string;
  readonly files: readonly string[];
  readonly language: Language;
  readonly format: string;
  readonly output?: string;
  /** The name of a profile or the path of a profile file. */
  readonly profile?: string;
  readonly safe: boolean;
  readonly rules: readonly string[];
  readonly findings: readonly string[];
  readonly dryRun: boolean;
  /** Amounts and texts are carried over as formulas that follow their sources. */
  readonly links: boolean;
  /** What `new` is told: the words behind its options, as they were typed. */
  readonly wanted: {
    readonly year?: string;
    readonly from?: string;
    readonly directions?: string;
    readonly unitName?: string;
    readonly keep?: string;
    readonly forms: readonly string[];
  };
  /** What `add-row` and `add-direction` are told, as it was typed. */
  readonly added: {
    readonly at?: string;
    readonly set: readonly string[];
    readonly name?: string;
    readonly fund?: string;
    readonly amount?: string;
    readonly parts: readonly string[];
    readonly source?: string;
  };
  readonly help: boolean;
}

/** Wrong usage, in words. */
export class UsageError extends Error {
  constructor(
    readonly words: Message,
    readonly language: Language = "zh-CN",
  ) {
    super("usage");
  }
}

const COMMON = {
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  output: { type: "string" },
  profile: { type: "string" },
} as const;

/** The options of each command; an option of another command is refused, not passed over. */
const OPTIONS = {
  check: { ...COMMON, format: { type: "string" } },
  read: { ...COMMON, format: { type: "string" } },
  fix: {
    ...COMMON,
    safe: { type: "boolean" },
    rule: { type: "string", multiple: true },
    finding: { type: "string", multiple: true },
    "dry-run": { type: "boolean" },
  },
  fill: { ...COMMON, format: { type: "string" }, "dry-run": { type: "boolean" }, links: { type: "boolean" } },
  "add-row": {
    ...COMMON,
    format: { type: "string" },
    "dry-run": { type: "boolean" },
    at: { type: "string" },
    set: { type: "string", multiple: true },
    source: { type: "string" },
  },
  "add-direction": {
    ...COMMON,
    format: { type: "string" },
    "dry-run": { type: "boolean" },
    name: { type: "string" },
    fund: { type: "string" },
    amount: { type: "string" },
    part: { type: "string", multiple: true },
    source: { type: "string" },
  },
  import: { lang: COMMON.lang, help: COMMON.help, output: COMMON.output },
  new: {
    ...COMMON,
    year: { type: "string" },
    from: { type: "string" },
    directions: { type: "string" },
    "unit-name": { type: "string" },
    form: { type: "string", multiple: true },
    keep: { type: "string" },
  },
} as const;

type Command = keyof typeof OPTIONS;

function isCommand(name: string): name is Command {
  return Object.hasOwn(OPTIONS, name);
}

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  check: ["text", "json", "jsonl"],
  read: ["text", "json"],
  fix: ["text"],
  fill: ["text", "json"],
  "add-row": ["text", "json"],
  "add-direction": ["text", "json"],
  import: ["text"],
  new: ["text"],
};

/**
 * Reads the words of a command line.
 * @throws UsageError with the words to show.
 */
export function readArguments(words: readonly string[]): Arguments {
  const [command = "", ...rest] = words;
  const language = languageOf(words);
  if (command === "" || command === "--help" || command === "-h" || command === "help") {
    return {
      command,
      files: [],
      language,
      format: "text",
      safe: false,
      rules: [],
      findings: [],
      dryRun: false,
      links: false,
      wanted: { forms: [] },
      added: { set: [], parts: [] },
      help: true,
    };
  }
  if (!isCommand(command)) {
    throw new UsageError(sentence("cli/unknown-command", { name: command }), language);
  }
  const { values, positionals } = parse(rest, command, language);
  const value = (name: string): string | undefined => {
    const given = values[name];
    return typeof given === "string" ? given : undefined;
  };
  const list = (name: string): readonly string[] => {
    const given = values[name];
    return Array.isArray(given) ? given.map(String) : [];
  };
  const choices = FORMATS[command] ?? [];
  const output = value("output");
  const profile = value("profile");
  return {
    command,
    files: positionals,
    language: choose("--lang", value("lang") ?? "zh-CN", ["zh-CN", "en"], language) === "en" ? "en" : "zh-CN",
    format: choose("--format", value("format") ?? "text", choices, language),
    ...(output === undefined ? {} : { output }),
    ...(profile === undefined ? {} : { profile }),
    safe: values["safe"] === true,
    rules: list("rule"),
    findings: list("finding"),
    dryRun: values["dry-run"] === true,
    links: values["links"] === true,
    wanted: wantedOf(value, list("form")),
    added: addedOf(value, list("set"), list("part")),
    help: values["help"] === true,
  };
}

function wantedOf(value: (name: string) => string | undefined, forms: readonly string[]): Arguments["wanted"] {
  const [year, from, directions, unitName, keep] = ["year", "from", "directions", "unit-name", "keep"].map(value);
  return {
    ...(year === undefined ? {} : { year }),
    ...(from === undefined ? {} : { from }),
    ...(directions === undefined ? {} : { directions }),
    ...(unitName === undefined ? {} : { unitName }),
    ...(keep === undefined ? {} : { keep }),
    forms,
  };
}

function addedOf(
  value: (name: string) => string | undefined,
  set: readonly string[],
  parts: readonly string[],
): Arguments["added"] {
  const [at, name, fund, amount, source] = ["at", "name", "fund", "amount", "source"].map(value);
  return {
    ...(at === undefined ? {} : { at }),
    ...(name === undefined ? {} : { name }),
    ...(fund === undefined ? {} : { fund }),
    ...(amount === undefined ? {} : { amount }),
    ...(source === undefined ? {} : { source }),
    set,
    parts,
  };
}

function parse(rest: readonly string[], command: Command, language: Language) {
  const options = OPTIONS[command];
  try {
    const parsed = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
    const values: Readonly<Record<string, unknown>> = parsed.values;
    return { values, positionals: parsed.positionals };
  } catch (error) {
    const detail = detailOf(error);
    const name = /'(-{1,2}[^' ]+)/.exec(detail)?.[1] ?? detail;
    const isUnknown = codeOf(error) === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
    throw new UsageError(sentence(isUnknown ? "cli/unknown-option" : "cli/option-without-value", { name }), language);
  }
}

function choose(name: string, value: string, choices: readonly string[], language: Language): string {
  if (choices.includes(value)) return value;
  throw new UsageError(sentence("cli/unknown-value", { name, value, choices: choices.join("、") }), language);
}

/** The language is wanted even for the words about a command line that could not be read. */
function languageOf(words: readonly string[]): Language {
  const at = words.indexOf("--lang");
  return words[at + 1] === "en" && at >= 0 ? "en" : words.includes("--lang=en") ? "en" : "zh-CN";
}
