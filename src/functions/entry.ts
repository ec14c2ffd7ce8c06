// The functions alone, for runtimes of Excel that load a script for them instead of the pane's page.
import { registerFunctions } from "./register";

const isEnglish = typeof navigator !== "undefined" && /^en\b/i.test(navigator.language);
registerFunctions(isEnglish ? "en" : "zh-CN");
