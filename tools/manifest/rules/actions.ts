import type { Check } from "../problem";

/** Every button calls an action that the code associates, and every such action has its button. */
export const checkActions: Check = (manifest, { actions, taskpaneId }) => {
  const called = manifest.elementsNamed("FunctionName");
  const unknown = called
    .filter(({ text }) => !actions.includes(text))
    .map(({ text, line }) => ({ kind: "action" as const, line, message: `the code has no action "${text}"` }));
  const idle = actions
    .filter((action) => !called.some(({ text }) => text === action))
    .map((action) => ({ kind: "action" as const, line: 0, message: `no button calls the action "${action}"` }));
  const panes = manifest
    .elementsNamed("TaskpaneId")
    .filter(({ text }) => text !== taskpaneId)
    .map(({ text, line }) => ({ kind: "action" as const, line, message: `the pane "${text}" is not "${taskpaneId}"` }));
  return [...unknown, ...idle, ...panes];
};
