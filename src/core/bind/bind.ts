import { profiles as knownProfiles } from "../../standards/profiles";
import { areaContains } from "../cell";
import type { Form } from "../form";
import { gridOf, gridWithin, type Grid, type Slot } from "../grid";
import { hasHan } from "../text";
import type { Workbook } from "../workbook";
import type { BoundForm, Submission } from "./bound";
import { bestOf, candidateOf, couldBe, countFound, FEWEST_LABELS, readTables } from "./candidates";
import { formsFor, type ReadingHabits } from "./habits";
import { bindList, isList } from "./list";
import { partsOf, rowsAbove, untitledRegion } from "./parts";
import { problemsOf } from "./problems";
import { findRegions, usedRange, type Region } from "./regions";
import { summaryOf } from "./summary";
import type { KnownProfiles } from "./view";
import { flatMapped } from "../flatMapped";

/**
 * Finds every known form in a workbook and binds its fields and tables to their cells. Never throws.
 * @param habits what a person said about how to read; the profile that was chosen, labels that were pointed at.
 */
export function bind(workbook: Workbook, known: readonly Form[], habits: ReadingHabits = {}): Submission {
  const forms = formsFor(known, habits);
  const profiles: KnownProfiles = {
    known: knownProfiles,
    ...(habits.profile === undefined ? {} : { chosen: habits.profile }),
  };
  const bound = flatMapped(
    workbook.sheets.filter((sheet) => sheet.visibility === "visible"),
    (sheet) => {
      const grid = gridOf(sheet);
      const regions = findRegions(grid, forms);
      const titled = regions.map((region) => bindRegion(gridWithin(grid, region.range), region, profiles));
      if (titled.flat().length === 0) return bindUntitled(grid, forms, profiles);
      return flatMapped(regions, (region, index) => {
        const parts = withLostTitles(grid, region, { regions, forms, profiles });
        return flatMapped(parts, (part) =>
          part === region ? (titled[index] ?? []) : bindRegion(gridWithin(grid, part.range), part, profiles),
        );
      });
    },
  );
  return { workbook, forms: bound };
}

/** Of the editions that bear the title, the one most of whose labels stand in the region; among equals the first. */
function bindRegion(grid: Grid, region: Region, profiles: KnownProfiles): readonly BoundForm[] {
  // A line of a list of contents has nothing below it that could be a label, which is soon seen.
  const isTitleOnly = !grid.slots.some(
    (slot) => isText(slot) && (region.title === undefined || !areaContains(region.title, slot.row, slot.column)),
  );
  if (isTitleOnly) return [];
  const candidates = ofProfile(region.forms, profiles)
    .map((form) => candidateOf(grid, form, region.title, profiles))
    .filter(({ view, fields }) => region.forms.length < 2 || couldBe(view, fields));
  // A heading that parts forms in the header row of the indicators tells a list, whatever else stands there.
  const lists = candidates.filter(({ view }) => view.form.listedIn !== undefined && isList(grid, view.form));
  const best = bestOf(lists.length > 0 ? lists : candidates, region.heading);
  if (best === undefined) return [];
  const { view, fields } = best;
  if (view.form.listedIn !== undefined) return bindList(view, region);
  if (view.tables.length === 0 && countFound(fields) < FEWEST_LABELS) return [];
  const { tables, subtotals } = readTables(view);
  return [{ ...summaryOf(view, region, tables), fields, tables, subtotals, problems: problemsOf(view, fields) }];
}

/** The editions of the place that a person chose, where it has one of this title. */
function ofProfile(forms: readonly Form[], { chosen }: KnownProfiles): readonly Form[] {
  const own = forms.filter(({ profile }) => profile.id === chosen?.id || profile.id === chosen?.base);
  return own.length > 0 ? own : forms;
}

/** What the forms of a sheet are read with. */
interface Reading {
  readonly regions: readonly Region[];
  readonly forms: readonly Form[];
  readonly profiles: KnownProfiles;
}

/** The form under a title, and those that have lost theirs: above the first title, and below this form up to the next. */
function withLostTitles(grid: Grid, region: Region, { regions, forms, profiles }: Reading): readonly Region[] {
  const above = rowsAbove(grid, region, regions);
  const first = above === undefined ? undefined : untitledRegion(grid, above, forms, profiles);
  return flatMapped([...(first === undefined ? [] : [first]), region], (one) => partsOf(grid, one, forms, profiles));
}

/** A sheet without a known title: a form all of whose needed tables and some of whose labels stand on it, or the generic one. */
function bindUntitled(grid: Grid, forms: readonly Form[], profiles: KnownProfiles): readonly BoundForm[] {
  const range = usedRange(grid);
  const region = range === undefined ? undefined : untitledRegion(grid, range, forms, profiles, true);
  return region === undefined ? [] : bindRegion(grid, region, profiles);
}

function isText({ text }: Slot): boolean {
  return hasHan(text);
}
