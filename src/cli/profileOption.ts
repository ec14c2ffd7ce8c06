import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { ReadingHabits } from "../core/bind/habits";
import { sentence } from "../core/message";
import { readProfileFile } from "../core/profileFile";
import { profiles } from "../standards/profiles";
import { UsageError, type Arguments } from "./usage";

/**
 * The habits that `--profile` asks for: a profile by its name, or a file.
 * @throws UsageError when there is neither, or the file is no profile.
 */
export async function habitsOf({ profile: asked, language }: Arguments): Promise<ReadingHabits> {
  if (asked === undefined) return {};
  const known = profiles.find(({ id }) => id === asked);
  if (known !== undefined) return { profile: known };
  const text = await readFile(asked, "utf8").catch(() => undefined);
  if (text === undefined) {
    const choices = profiles.map(({ id }) => id).join("、");
    throw new UsageError(sentence("cli/unknown-profile", { name: asked, choices }), language);
  }
  const read = readProfileFile(text, basename(asked), profiles);
  if (!read.ok) throw new UsageError(read.failure.message, language);
  return { profile: read.value };
}
