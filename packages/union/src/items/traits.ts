import type { Class, MemberId, RoomId } from "@unionhall/protocol";
import { folderIn } from "../docs/facts.ts";
import { reachedByToDo, toDoOf } from "../lists/to-do.ts";
import type { FactBytes } from "./kinds.ts";

/** What this app knows of a kind of item. */
export interface Traits {
  /** What is said in its room is sealed so: newcomers read what is kept. */
  readonly class: Class;
  /** Read from its newest page on; else as a whole. */
  readonly long: boolean;
  /** What is put into it, beside what people say to it. */
  readonly holds: readonly string[];
  /** Where it stands its title is enough: nothing of its own room is shown there, and none of it is read along. */
  readonly byTitle?: true;
  /** What of the same room it may stand in, and which one it is by its facts; left out: in nothing. */
  readonly within?: Within;
  /** Whom it means to reach as it is opened or changed, by the facts that it had and has; left out: nobody. */
  readonly reaches?: (before: FactBytes, after: FactBytes) => readonly MemberId[];
}

export interface Within {
  readonly what: string;
  readonly of: (facts: FactBytes) => RoomId | null;
}

const inFolder: Within = { what: "folder", of: folderIn };
const inGroup: Within = { what: "group", of: (facts) => toDoOf({ facts }).group };

/** A circle's tools, and what stands in them. An item of another kind is a newer app's: it is shown as that. */
const known: { readonly [what: string]: Traits } = {
  chat: { class: "passing", long: true, holds: [] },
  board: { class: "kept", long: false, holds: ["message"] },
  message: { class: "kept", long: false, holds: [] },
  schedule: { class: "kept", long: false, holds: ["event"] },
  event: { class: "kept", long: false, holds: ["call"] },
  // Its notes are kept; who was there, who waited to speak and what they were asked passes, entry by entry.
  call: { class: "kept", long: false, holds: ["agenda", "to-do"], byTitle: true },
  agenda: { class: "kept", long: false, holds: [] },
  "check-ins": { class: "kept", long: false, holds: ["question"] },
  // How people are, and what they did each day: it passes, as talk does.
  question: { class: "passing", long: true, holds: [] },
  decisions: { class: "kept", long: false, holds: ["decision"] },
  decision: { class: "kept", long: false, holds: [] },
  docs: { class: "kept", long: false, holds: ["document", "folder", "file"] },
  document: { class: "kept", long: false, holds: [], within: inFolder },
  folder: { class: "kept", long: false, holds: [], byTitle: true, within: inFolder },
  file: { class: "kept", long: false, holds: [], byTitle: true, within: inFolder },
  lists: { class: "kept", long: false, holds: ["list"] },
  list: { class: "kept", long: false, holds: ["to-do", "group"] },
  "to-do": { class: "kept", long: false, holds: [], byTitle: true, within: inGroup, reaches: reachedByToDo },
  group: { class: "kept", long: false, holds: [], byTitle: true },
  // Who speaks for it is kept; what it is asked and who said what passes, entry by entry.
  seat: { class: "kept", long: false, holds: [], byTitle: true },
};

export function traitsOf(what: string): Traits | null {
  return Object.hasOwn(known, what) ? known[what]! : null;
}

/** What can be opened in a circle's dock, as often as people want it: whatever stands in nothing else. */
export const toolKinds: readonly string[] = Object.keys(known).filter((what) => {
  return !Object.values(known).some(({ holds }) => holds.includes(what));
});

/** The tools that a circle is founded with, as they stand in its dock. */
export const firstTools: readonly string[] = ["chat", "board"];
