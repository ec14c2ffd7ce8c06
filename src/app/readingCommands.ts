import { mergedLabels, type ReadingHabits } from "../core/bind/habits";
import type { Pointer } from "../core/bind/pointing";
import { sentence, type Message } from "../core/message";
import type { Failure, Outcome } from "../core/outcome";
import { keptTextOf, readKept, type KeptHabits } from "../core/profileFile";
import type { Workbook } from "../core/workbook";
import type { Host } from "../host/port";
import { profiles } from "../standards/profiles";
import { learnLabel } from "./check";
import type { LabelMemory } from "./labelMemory";

/** What the person said about how this workbook is to be read. */
export interface ReadingChoices {
  /** The id of the profile that was chosen; `null` when it is recognised. */
  readonly profile: string | null;
  /** The number of labels that were pointed at, here or in earlier workbooks. */
  readonly labels: number;
}

/** What the commands about reading need of the session that they belong to. */
interface Surroundings {
  readonly host: Host;
  readonly memory: LabelMemory;
  readonly refuse: (failure: Failure) => void;
  readonly say: (notice: Message) => void;
  readonly checkAgain: () => Promise<boolean>;
}

/** The commands by which a person corrects how forms are read. */
export interface ReadingCommands {
  /** The habits to check with, and what they come to for the person. */
  habitsFor(workbook: Workbook): { readonly habits: ReadingHabits; readonly choices: ReadingChoices };
  chooseProfile(id: string | null): Promise<void>;
  pointAt(pointer: Omit<Pointer, "at">): Promise<void>;
  forgetLabels(): Promise<void>;
}

/** Choices are kept with the workbook where its host can, and labels on this machine as well. */
export function readingCommands({ host, memory, refuse, say, checkAgain }: Surroundings): ReadingCommands {
  // Where the host keeps nothing, a choice lasts as long as the session.
  let unkept: KeptHabits | undefined;
  const choicesOf = ({ kept }: Workbook): KeptHabits => unkept ?? readKept(kept);
  const habitsOf = (workbook: Workbook): ReadingHabits => {
    const { profile: id, labels } = choicesOf(workbook);
    const profile = profiles.find((one) => one.id === id);
    return {
      labels: mergedLabels(labels ?? {}, memory.load()),
      ...(profile === undefined ? {} : { profile }),
    };
  };

  async function keep(choices: KeptHabits): Promise<void> {
    const kept = await host.keep(keptTextOf(choices));
    unkept = kept.ok ? undefined : choices;
  }

  function accept<T>(outcome: Outcome<T>): T | undefined {
    if (outcome.ok) return outcome.value;
    refuse(outcome.failure);
    return undefined;
  }

  return {
    habitsFor(workbook) {
      const habits = habitsOf(workbook);
      const names = Object.values(habits.labels ?? {}).flatMap((form) => Object.values(form));
      return { habits, choices: { profile: habits.profile?.id ?? null, labels: names.flat().length } };
    },
    async chooseProfile(id) {
      const workbook = accept(await host.read());
      if (workbook === undefined) return;
      const { labels } = choicesOf(workbook);
      await keep({ ...(labels === undefined ? {} : { labels }), ...(id === null ? {} : { profile: id }) });
      await checkAgain();
    },
    async pointAt(pointer) {
      const at = accept(await host.selected());
      if (at === undefined) return;
      if (at === null) {
        refuse({ code: "no-label", message: sentence("pane/select-first") });
        return;
      }
      const workbook = accept(await host.read());
      if (workbook === undefined) return;
      const labels = accept(learnLabel(workbook, habitsOf(workbook), { ...pointer, at }));
      if (labels === undefined) return;
      memory.save(labels);
      await keep({ ...choicesOf(workbook), labels });
      if (await checkAgain()) say(sentence("pane/label-remembered"));
    },
    async forgetLabels() {
      const workbook = accept(await host.read());
      if (workbook === undefined) return;
      memory.save({});
      const { profile } = choicesOf(workbook);
      await keep(profile === undefined ? {} : { profile });
      if (await checkAgain()) say(sentence("pane/labels-forgotten"));
    },
  };
}
