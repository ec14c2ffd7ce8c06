import type { commandLine as chinese } from "../zh-CN/command-line";

/** English overlay of the command line's texts. */
export const commandLine: Readonly<Record<keyof typeof chinese, string>> = {
  "cli/usage": `Usage:
  gouji check FILE|DIR… [--format text|json|jsonl] [--output FILE] [--profile NAME|FILE] [--lang zh-CN|en]
      Checks performance-target forms. Exit code: 0 no error, 1 errors, 2 wrong usage or a file that cannot be read.
  gouji read FILE [--format text|json] [--output FILE] [--profile NAME|FILE] [--lang zh-CN|en]
      Lists what was understood: the fields and table rows of every form, each with its cell.
  gouji fix FILE --output OUT [--safe | --rule ID… | --finding FINGERPRINT…] [--dry-run] [--profile NAME|FILE] [--lang zh-CN|en]
      Writes a repaired copy; everything else stays byte for byte. Without a choice only safe repairs are made.
  gouji fill FILE --output OUT [--links] [--dry-run] [--format text|json] [--profile NAME|FILE] [--lang zh-CN|en]
      Adds missing forms and carries over names, amounts and goals that stand elsewhere; what is there is never changed,
      and what differs is listed. --links writes formulas that follow their sources.
  gouji add-row FILE --at SHEET!C25 --output OUT [--set COLUMN=VALUE]… [--source NAME]
      [--dry-run] [--format text|json] [--profile NAME|FILE] [--lang zh-CN|en]
      Adds a row below that of a cell (at the end for a cell of the header or the total), with merged cells, numbers,
      totals and the cost indicators that depend on it. Where several sources of money in table 1 pay, --source says
      which one pays for it.
  gouji add-direction FILE --name NAME --output OUT [--fund NAME] [--amount X] [--part NAME=AMOUNT]… [--source NAME]
      [--dry-run] [--format text|json] [--profile NAME|FILE] [--lang zh-CN|en]
      Adds an expenditure direction: its rows in table 2, its item in table 1, a form of its own, and the totals. The form
      is a table 3, or where directions have project forms (项目支出绩效目标表), one like theirs.
      Where several sources of money in table 1 pay, --source says which one pays for it.
  gouji import FILE.docx --output OUT.xlsx [--lang zh-CN|en]
      Makes a workbook of a Word document's tables: one sheet for each form; merged cells, widths, alignment and bold
      letters are kept, amounts become numbers.
  gouji new --output OUT [--year Y] [--directions N] [--unit-name NAME] [--form FORM[:EDITION]]… [--lang zh-CN|en]
      Writes blank forms: tables 1 and 2 and one table 3 for each direction, or the forms that --form names; for this
      year where no --year is given.
  gouji new --output OUT --from FILE [--year Y] [--directions N] [--keep sentences|amounts|all|none] [--lang zh-CN|en]
      Makes last year's forms those of the next: the year changes in titles, periods and times of indicators; formulas,
      looks and names stay. --keep says what else stays: sentences (the default: targets and indicators, while amounts
      and their calculations are emptied), amounts (the reverse), all or none. Sentences that name a year are not
      rewritten but listed. Blank tables 3 are added where there are fewer than --directions asks for.
      --profile reads the forms by a regional profile (its name or a JSON file); otherwise it is recognised.`,
  "cli/unknown-command":
    "There is no command “{name}”. The commands are check, read, fix, fill, add-row, add-direction, import and new; see gouji --help.",
  "cli/unknown-option": "There is no option “{name}”; see gouji --help.",
  "cli/option-without-value": "The option “{name}” needs a value; see gouji --help.",
  "cli/unknown-value": "{name} cannot be “{value}”; it can be: {choices}.",
  "cli/unknown-profile": "There is no profile “{name}” and no such file. Profiles: {choices}.",
  "cli/no-file": "Name the file to work on; see gouji --help.",
  "cli/one-file": "This command works on one file at a time.",
  "cli/no-output": "Name the new file with --output.",
  "cli/output-not-xlsx": "The new file is written as .xlsx; give “{name}” the ending .xlsx.",
  "cli/one-choice": "Choose one of --safe, --rule and --finding.",
  "cli/cannot-write": "“{name}” cannot be written ({detail}). Check that its folder exists and may be written to.",
  "cli/no-workbooks": "The folder “{name}” holds no .xlsx, .xlsm, .xls, .et or .ods file.",
  "cli/unknown-finding": "“{file}” has no finding {name}, so nothing was written. Check it again.",
  "cli/unknown-rule": "“{file}” has no finding of the rule {name}, so nothing was written.",
  "cli/no-repair": "There is no repair for {name}, so nothing was written. Change it yourself as the finding explains.",
  "cli/changed": "{cell}: {before} → {after}",
  "cli/sheet-added": 'New sheet "{sheet}"',
  "cli/sheet-removed": 'Sheet "{sheet}" removed',
  "cli/merge": "{sheet}: {area} merged",
  "cli/unmerge": "{sheet}: {area} divided again",
  "cli/look-like": "{sheet}: {area} formatted like {model}",
  "cli/row-inserted": "{sheet}: row {row} inserted",
  "cli/row-deleted": "{sheet}: row {row} deleted: {before}",
  "cli/empty": "(empty)",
  "cli/converted":
    "“{name}” is in an older format and is written as .xlsx; contents, formulas and merged cells are kept, fonts, borders and notes are not.",
  "cli/converted-document": "“{name}” is a Word document; its tables were written as .xlsx.",
  "cli/nothing-to-do": "There is nothing to repair; the file is copied as it is.",
  "cli/nothing-to-fill": "There is nothing to carry over; the file is copied as it is.",
  "cli/left-alone": "{count} places were left as they are; look at them:",
  "cli/written": "Wrote {name}; {count} changes.",
  "cli/dry-run": "Dry run, nothing was written. {count} changes would be made.",
  "cli/import-sheet": "{sheet}: table {tables}",
  "cli/import-titled-sheet": "{sheet}: table {tables}, {title}",
  "cli/import-text-box": "The text of a text box is on no sheet: {text}",
  "cli/import-left-out": "{count} paragraphs outside the tables are on no sheet; the first is: {text}",
  "cli/import-written": "Wrote {name}; {count} sheets. Check it with gouji check.",
  "cli/new-written": "Written: {name}, {count} blank forms for {year}.",
  "cli/new-no-file": "new reads no other file; name last year's after --from.",
  "cli/report-over-file":
    "“{name}” is a workbook that is read; a report cannot be written over it. Give it a name of its own.",
  "cli/of-file": "{name}: ",
  "cli/from-alone": "--from keeps last year's forms; it does not go with --unit-name or --form.",
  "cli/keep-needs-from": "--keep speaks of last year's content; it needs --from.",
  "cli/not-a-number": "{name} needs a whole number from {least} to {most}, not “{value}”.",
  "cli/summary":
    "{file}: {errors} errors, {warnings} warnings, {infos} hints; {checked} identities checked, {violated} do not hold.",
  "cli/unchecked": "{count} places could not be computed:",
  "cli/error": "error",
  "cli/warning": "warning",
  "cli/info": "hint",
  "cli/fix": "Repair ({confidence}% sure): {title}",
  "cli/related": "Related cells: {cells}",
  "cli/outside-forms": "Elsewhere",
  "cli/rows": "{count} rows",
};
