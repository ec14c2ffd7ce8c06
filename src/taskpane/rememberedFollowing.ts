import type { FollowingMemory } from "../app/following";

const REMEMBERED = "gouji/following";

/** Whether edits are followed, as chosen last and kept by the browser for this page; on where nothing was chosen. */
export const rememberedFollowing: FollowingMemory = {
  load() {
    try {
      return localStorage.getItem(REMEMBERED) !== "off";
    } catch {
      return true;
    }
  },
  save(isOn) {
    try {
      localStorage.setItem(REMEMBERED, isOn ? "on" : "off");
    } catch {
      // Storage may be switched off or full; the choice then lasts as long as the page.
    }
  },
};
