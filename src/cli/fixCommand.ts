import { checkWorkbook } from "../app/check";
import { sameCell } from "../core/cell";
import type { Edit } from "../core/edit";
import type { Finding } from "../core/finding";
import { renderMessage, sentence, type Catalogue, type Message } from "../core/message";
import { createXlsxHost } from "../host/xlsx/host";
import { copyAskedFor, type Copy } from "./copy";
import { editInWords } from "./editReport";
import { openWorkbook } from "./files";
import { refuse, say, writeOrSay, type Streams } from "./output";
import { habitsOf } from "./profileOption";
import { UsageError, type Arguments } from "./usage";

/** `gouji fix`: writes a repaired copy. 0 written, 1 what was named does not occur, 2 anything else; then nothing is. */
export async function runFix(given: Arguments, words: Catalogue, streams: Streams): Promise<number> {
  const { file, output } = demand(given);
  const habits = await habitsOf(given);
  const opened = await openWorkbook(file);
  if (!opened.ok) return refuse(opened.failure, words, streams);
  const host = createXlsxHost(opened.value);
  const first = checkWorkbook(opened.value.workbook, habits);
  const wanted = wantedFindings(first.findings, given, file);
  if (!wanted.ok) {
    say(wanted.words, words, streams);
    return 1;
  }
  const written: Edit[] = [];
  for (const named of wanted.findings) {
    // One repair may mend what another finding was about, so each is looked up in what the file has become.
    const finding = foundAgain(named, checkWorkbook(host.document().workbook, habits).findings);
    if (finding === undefined) continue;
    const changes = finding.fixes[0]?.changes;
    if (changes === undefined) {
      return refuse({ message: sentence("cli/no-repair", { name: named.fingerprint }) }, words, streams);
    }
    const applied = await host.apply(changes);
    if (!applied.ok) return refuse(applied.failure, words, streams);
    written.push(...changes.edits);
  }
  const lines = written.flatMap((edit) => editInWords(edit, words));
  const report = lines.map((line) => `${renderMessage(line, words)}\n`).join("");
  if (!given.dryRun) await writeOrSay(output, host.bytes());
  streams.out(report);
  if (opened.value.source !== undefined) say(sentence("cli/converted-document", { name: file }), words, streams);
  else if (opened.value.isConverted) say(sentence("cli/converted", { name: file }), words, streams);
  else if (written.length === 0) say(sentence("cli/nothing-to-do"), words, streams);
  const count = String(lines.length);
  if (given.dryRun) {
    say(sentence("cli/dry-run", { count }), words, streams);
    return 0;
  }
  say(sentence("cli/written", { name: output, count }), words, streams);
  return 0;
}

/**
 * The finding as it is now. Its fingerprint alone does not tell: of findings alike in every name the later ones move up
 * once the first is repaired.
 */
function foundAgain({ rule, suspect }: Finding, now: readonly Finding[]): Finding | undefined {
  const there = now.filter((one) => one.rule === rule && sameCell(one.suspect.at, suspect.at));
  return there.find((one) => one.suspect.span?.start === suspect.span?.start) ?? there[0];
}

function demand(given: Arguments): Copy {
  const copy = copyAskedFor(given);
  const { safe, rules, findings, language } = given;
  const choices = [safe, rules.length > 0, findings.length > 0].filter(Boolean).length;
  if (choices > 1) throw new UsageError(sentence("cli/one-choice"), language);
  return copy;
}

type Wanted =
  { readonly ok: true; readonly findings: readonly Finding[] } | { readonly ok: false; readonly words: Message };

/** The findings that were asked for; a name that does not occur stops everything. */
function wantedFindings(all: readonly Finding[], { rules, findings }: Arguments, file: string): Wanted {
  const unknownFinding = findings.find((name) => !all.some(({ fingerprint }) => fingerprint === name));
  if (unknownFinding !== undefined) {
    return { ok: false, words: sentence("cli/unknown-finding", { file, name: unknownFinding }) };
  }
  const unknownRule = rules.find((name) => !all.some(({ rule }) => rule === name));
  if (unknownRule !== undefined) return { ok: false, words: sentence("cli/unknown-rule", { file, name: unknownRule }) };
  if (findings.length > 0)
    return { ok: true, findings: all.filter(({ fingerprint }) => findings.includes(fingerprint)) };
  if (rules.length > 0) {
    // A rule is a wish for whatever can be repaired; findings without a repair stay.
    return { ok: true, findings: all.filter(({ rule, fixes }) => rules.includes(rule) && fixes.length > 0) };
  }
  return { ok: true, findings: all.filter(({ fixes }) => fixes[0]?.safety === "safe") };
}
