import { foldLabel, bareLabel } from "../../core/text";
import type { Form } from "../../core/form";
import type { Profile } from "../../standards/profile";

/** The same label, however an edition or a place spells it. */
export type LabelName = string;

/** Tells labels of one form by what they name. */
export interface LabelNames {
  /** What a text may name as a label; empty for what is none. 名称 and 金额 stand for several things. */
  namesOf(text: string): ReadonlySet<LabelName>;
  /** The labels that stand inside a text, each before its colon: 填表人：李某  联系电话：22000000. */
  namesInside(text: string): ReadonlySet<LabelName>;
}

/** The line above a title that numbers the form. */
export const APPENDIX: LabelName = "appendix";
/** The title. */
export const TITLE: LabelName = "title";
/** The line that says in which unit of money the amounts are given. */
export const UNIT: LabelName = "unit";

const APPENDIX_LINE = /^附[表件]\d*/;
const UNIT_LINE =
  /^(?:金额)?单位:?(?:人民币)?[(（]?(?:元|千元|万元|百万元|亿元)[)）]?$|^金额:?(?:元|千元|万元|百万元|亿元)$/;

/** The name of a field's label. */
export function fieldName(field: string): LabelName {
  return `field:${field}`;
}

/** The name of a column's heading. */
export function columnName(table: string, column: string): LabelName {
  return `column:${table}.${column}`;
}

/** The name of a level-1 or level-2 indicator's label. */
export function levelName(label: string): LabelName {
  return `level:${bareLabel(label)}`;
}

type KnownLabels = Map<string, Set<LabelName>>;

function add(known: KnownLabels, labels: readonly string[], name: LabelName): void {
  for (const bare of labels.map(bareLabel)) known.set(bare, (known.get(bare) ?? new Set()).add(name));
}

function knownLabels(form: Form, { levels }: Profile): KnownLabels {
  const known: KnownLabels = new Map();
  for (const [name, { labels, within }] of Object.entries(form.fields)) {
    add(known, labels, fieldName(name));
    if (within !== undefined) add(known, [within], `group:${bareLabel(within)}`);
  }
  for (const [table, { columns, label }] of Object.entries(form.tables)) {
    if (label !== undefined) add(known, [label], `group:${bareLabel(label)}`);
    for (const [column, { labels }] of Object.entries(columns)) add(known, labels, columnName(table, column));
  }
  for (const label of form.otherLabels) add(known, [label], `group:${bareLabel(label)}`);
  for (const label of form.footer) add(known, [label], `footer:${bareLabel(label)}`);
  for (const level of levels.flatMap((one) => [one, ...one.level2])) {
    add(known, [level.name, ...(level.synonyms ?? [])], levelName(level.name));
  }
  return known;
}

const NOTHING: ReadonlySet<LabelName> = new Set();

/** The names of all labels that a form prints, with every spelling that it is known by. */
export function labelNamesOf(form: Form, profile: Profile): LabelNames {
  const known = knownLabels(form, profile);
  const titles = [form.title, ...(form.titleSynonyms ?? [])].map(foldLabel);

  function special(folded: string): LabelName | undefined {
    if (titles.some((title) => folded.endsWith(title))) return TITLE;
    if (APPENDIX_LINE.test(folded) && folded.length <= LONGEST_APPENDIX) return APPENDIX;
    return UNIT_LINE.test(folded) ? UNIT : undefined;
  }

  return {
    namesOf(text) {
      if (text.length > LONGEST_LABEL) return NOTHING;
      const one = special(foldLabel(text));
      return one === undefined ? (known.get(bareLabel(text)) ?? NOTHING) : new Set([one]);
    },
    namesInside(text) {
      if (text.length > LONGEST_LINE || !/[:：]/.test(text)) return NOTHING;
      const found = new Set<LabelName>();
      // The words right before a colon, without the blanks and the value before them.
      for (const [, words = ""] of text.matchAll(/((?:[\p{Script=Han}/]\s?)+(?:[(（][^()（）]*[)）])?)\s*[:：]/gu)) {
        for (const name of known.get(bareLabel(words)) ?? []) found.add(name);
      }
      return found;
    },
  };
}

const LONGEST_LABEL = 60;
const LONGEST_APPENDIX = 12;
const LONGEST_LINE = 200;
