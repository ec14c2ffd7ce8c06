import type { failures as chinese } from "../zh-CN/failures";

/** English overlay of the refusals. */
export const failures: Readonly<Record<keyof typeof chinese, string>> = {
  "failure/not-found": "The file “{name}” was not found. Check its path and name.",
  "failure/not-a-workbook":
    "“{name}” is not an Excel workbook. Choose an .xlsx, .xlsm, .xls, .et, .ods or .docx file; save other formats as .xlsx first.",
  "failure/not-a-document": "“{name}” is not a Word document. Choose a .docx file; save other formats as .docx first.",
  "failure/old-document":
    "“{name}” is in the old format .doc and cannot be read. Open it in Word or WPS, save it as .docx, then try again.",
  "failure/no-tables":
    "“{name}” holds no table, so nothing was written. Choose a document with forms; a table that is a picture must be typed in Word first.",
  "failure/encrypted":
    "“{name}” has a password to open and cannot be read. Remove the password in Office or WPS, save it, then try again.",
  "failure/too-large":
    "“{name}” is larger than can be read safely ({limit}). Split the workbook or delete unrelated sheets, then try again.",
  "failure/damaged":
    "“{name}” is damaged or incomplete ({detail}). Get the file again, or open, repair and save it in Office or WPS.",
  "failure/changed":
    "{cell} now holds “{found}” and no longer “{expected}” as it did at the check, so nothing was written. Validate again.",
  "failure/protected":
    "The sheet “{sheet}” is protected and {cell} cannot be changed, so nothing was written. Unprotect the sheet first.",
  "failure/missing-sheet": "There is no sheet “{sheet}”, so nothing was written. Validate again.",
  "failure/cell-editing": "A cell is being edited. Press Enter to finish editing, then try again.",
  "failure/unsupported": "This is not available here: {detail}.",
  "failure/merge-head":
    "On the sheet “{sheet}” row {rows} holds {cell}, the first cell of the merged area {area}; deleting it would lose its content, so nothing was written. Unmerge the area or move its content down first.",
  "failure/rows-through-table":
    "On the sheet “{sheet}” row {rows} goes through a table ({place}), which inserting or deleting rows would spoil, so nothing was written. Change the table in Excel.",
  "failure/rows-through-pivot":
    "On the sheet “{sheet}” row {rows} touches a pivot table ({place}), which inserting or deleting rows would spoil, so nothing was written. Change it in Excel.",
  "failure/rows-through-array":
    "On the sheet “{sheet}” row {rows} goes through the array formula {place}, of which no part can change alone, so nothing was written. Rewrite that formula first.",
  "failure/rows-through-data-table":
    "The sheet “{sheet}” has a what-if data table, which inserting or deleting rows would spoil, so nothing was written. Change it in Excel.",
  "failure/rows-through-filter":
    "On the sheet “{sheet}” row {rows} holds the headings of the filter {place}, which would end without them, so nothing was written. Remove the filter first.",
  "failure/rows-through-other":
    "The sheet “{sheet}” has records of shared editing, live data or XML maps, which inserting or deleting rows would spoil, so nothing was written. Change it in Excel.",
  "failure/merge-overlaps":
    "On the sheet “{sheet}” {area} overlaps the merged area {other}, so nothing was written. Unmerge {other} first.",
  "failure/merge-hides":
    "Merging {area} on the sheet “{sheet}” would lose “{text}” in {cell}, so nothing was written. Move the content first.",
  "failure/merge-through":
    "On the sheet “{sheet}” {area} touches a table, a pivot table or an array formula ({place}) and cannot be merged, so nothing was written. Change it in Excel.",
  "failure/not-merged":
    "On the sheet “{sheet}” {area} is no merged area any more, so nothing was written. Validate again.",
  "failure/sheet-name":
    "“{name}” cannot be the name of a sheet, so nothing was written. A name has at most 31 characters, none of \\ / ? * [ ] : and no apostrophe at either end.",
  "failure/sheet-name-taken":
    "The workbook already has a sheet “{name}”, so nothing was written. Rename that sheet first.",
  "failure/structure-protected":
    "The structure of the workbook is protected, so no sheet can be added or removed and nothing was written. Unprotect the workbook on the Review tab first.",
  "failure/last-sheet": "“{sheet}” is the last visible sheet and cannot be removed, so nothing was written.",
  "failure/hidden-sheet": "The sheet “{sheet}” is hidden, so {cell} cannot be shown. Unhide the sheet first.",
  "failure/not-a-profile":
    "“{name}” is not a usable profile file ({detail}). Correct it as docs/profiles.md describes and try again; nothing was checked.",
  "failure/no-label":
    "In {cell}, left of it and above it no label tells this value, so nothing was remembered. Select the cell that holds the value; where no label stands beside it, add one to the form first.",
  "failure/no-amount":
    "{cell} holds “{text}”, which is no amount, so nothing was remembered. Select the cell that holds the amount.",
  "failure/host": "The spreadsheet program did not finish this: {detail}. The file is unchanged; try again.",
};
