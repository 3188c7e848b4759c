import type { CallView } from "../calls.ts";

/**
 * What is shown of a call once it is over: who spoke, who waited and who showed what would say who came, which is for the agreement to
 * say. Devices have it until it passes: it is hidden by courtesy.
 */
export function asKept(view: CallView): CallView {
  return view.over === null ? view : { ...view, speaks: null, stack: [], turns: [], gestures: [] };
}
