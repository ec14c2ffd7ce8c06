import type { Check } from "../problem";
import { checkActions } from "./actions";
import { checkIcons } from "./icons";
import { checkIds } from "./ids";
import { checkLanguages } from "./languages";
import { checkLengths } from "./lengths";
import { checkOrder } from "./order";
import { checkResources } from "./resources";
import { checkUrls } from "./urls";

/** What Microsoft's parser lets pass and Office does not. */
export const checks: readonly Check[] = [
  checkOrder,
  checkResources,
  checkUrls,
  checkIds,
  checkLengths,
  checkIcons,
  checkActions,
  checkLanguages,
];
