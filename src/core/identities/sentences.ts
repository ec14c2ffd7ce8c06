import type { BoundForm, BoundRow, BoundValue } from "../bind/bound";
import { nameOf } from "../bind/bound";
import { readCosting } from "../costing/reading";
import type { Identity } from "../identity";
import { bareLabel } from "../text";
import { namedPartsIn } from "./costing";
import { placeIn } from "./operands";
import { rowName } from "./selection";
import { flatMapped } from "../flatMapped";

/** A sentence that gives bounds, tells years apart, or leaves the rest open says no sum. */
const NO_SUM =
  /其中.*(?:19|20)\d{2}年|其[他余][^\d]*$|剩余[^\d]*$|约|左右|上下|大概|不[少低]于|不[超高大]过|不大于|不超出|以[上内]|至少|最[多高低少]|[≥≤＞＜><]/;

/** The word behind which a sentence names the parts of an amount. */
const BREAKDOWN = "其中";

/** A text of a form outside its calculations, or a sentence of it, with what people call it. */
interface Sentence {
  readonly value: BoundValue;
  readonly name: string;
  readonly subject: string;
}

/**
 * 总投资60万元，其中：设备40万元、安装20万元 where a form speaks of amounts in sentences: in its goals, and in the contents and
 * items of its tables. The costing texts are read by themselves.
 */
export function sentenceIdentities(form: BoundForm): readonly Identity[] {
  return flatMapped(flatMapped(textsOf(form), sentencesOf), ({ value, name, subject }) =>
    namedPartsIn(form, value, { name, subject }, readCosting(value.text, { unit: form.unit })),
  );
}

/** The sentences of a text that break an amount down: what stands behind 其中 ends with its sentence. */
function sentencesOf({ value, ...rest }: Sentence): readonly Sentence[] {
  return flatMapped(Array.from(value.text.matchAll(/[^。！？!?\n]+/g)), (found) => {
    const [text] = found;
    if (!text.includes(BREAKDOWN) || NO_SUM.test(text)) return [];
    const span = placeIn(value, { start: found.index, end: found.index + text.length });
    return [{ ...rest, value: { ...value, text, span } }];
  });
}

function breaksDown(value: BoundValue | undefined): value is BoundValue {
  return value?.text.includes(BREAKDOWN) === true;
}

/** The texts of a form outside its calculations that speak of parts at all. */
function textsOf(form: BoundForm): readonly Sentence[] {
  const fields = flatMapped(
    Object.entries(form.form.fields),
    ([
      field,
      {
        kind,
        labels: [label],
      },
    ]) => {
      const value = kind === "text" ? form.fields[field] : undefined;
      return breaksDown(value) ? [{ value, name: bareLabel(label), subject: nameOf(form) }] : [];
    },
  );
  const seen = new Set<string>();
  const cells = flatMapped(Object.entries(form.form.tables), ([table, { columns }]) => {
    const texts = flatMapped(Object.entries(columns), ([column, { kind }]) =>
      kind === "text" && column !== "basis" ? [column] : [],
    );
    return flatMapped(form.tables[table] ?? [], (row: BoundRow) =>
      flatMapped(texts, (column): readonly Sentence[] => {
        const value = row.cells[column];
        if (!breaksDown(value)) return [];
        // A text that covers several rows is one text.
        const key = `${String(value.at.row)},${String(value.at.column)}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ value, name: rowName(row), subject: nameOf(form) }];
      }),
    );
  });
  return [...fields, ...cells];
}
