import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { AdoptionView, NoteView, QuoteView } from "../call-notes.ts";
import type { NotesWords } from "./notes-text.ts";
import { notesText } from "./notes-text.ts";

const words: NotesWords = {
  marks: { action: "to do", decision: "decided", question: "question", quote: "in their words" },
  quoteOf: (name) => `said ${name}`,
  elsewhere: "Besides",
  adopted: (yes) => `Adopted by ${yes}.`,
  notAdopted: (no) => `Not adopted: ${no} against.`,
  changedSince: (count) => `${count} to other words.`,
  leftOut: (count) => `${count} left out.`,
};
const [member, kit, gone] = [
  idOf("member", new Uint8Array(16).fill(1)),
  idOf("room", new Uint8Array(16).fill(1)),
  idOf("room", new Uint8Array(16).fill(2)),
];

function note(text: string, more: Partial<NoteView> = {}): NoteView {
  const nothing = { before: [], toDos: [], decisions: [], time: 0, waiting: false, quote: null } as const;
  return { id: text, member, name: "Bo", mine: false, at: kit, text, mark: "none", ...nothing, ...more };
}

const quoted = (word: QuoteView["word"], of: string | null, mine = false): Partial<NoteView> => {
  return { mark: "quote", quote: { word, of, mine, mayTakeBack: mine } };
};

const agenda = [{ room: kit, title: "Winter kit" }];
const notes = [
  note("Two are home.\nBoth well.", { at: null }),
  note("Of an item that is off", { at: gone }),
  note("Cy asks for socks", { mark: "action" }),
  note("Nobody drives alone", quoted("named", "Dee")),
  note("I was afraid", quoted("unnamed", "Ash", true)),
  note("We will see", quoted("unanswered", "Ash", true)),
  note("", quoted("no", null)),
  note("Never say this", quoted("no", "Ash", true)),
];
const offered: AdoptionView = { offeredBy: "Dee", yes: 2, earlier: 0, objections: [], mine: null };
const objection = { member, name: "Bo", mine: false, comment: "no" };

test("what leaves a circle says whether it is adopted, and names nobody but whoever agreed to it", () => {
  expect(notesText({ call: { notes, adoption: offered }, agenda }, words).split("\n")).toEqual([
    "Adopted by 2.",
    "",
    "BESIDES",
    "- Two are home.",
    "  Both well.",
    "- Of an item that is off",
    "",
    "WINTER KIT",
    "- [to do] Cy asks for socks",
    "- [in their words] Nobody drives alone (said Dee)",
    "- [in their words] I was afraid",
    "",
    "3 left out.",
    "",
  ]);
});

test("they are adopted as long as nobody says that this is not what was said, and whoever said yes to other words is not counted", () => {
  const first = (adoption: AdoptionView | null): readonly string[] =>
    notesText({ call: { notes: [], adoption }, agenda: [] }, words)
      .split("\n")
      .filter(Boolean);
  expect(first(null)).toEqual(["Not adopted: 0 against."]);
  expect(first({ ...offered, yes: 0 })).toEqual(["Not adopted: 0 against."]);
  expect(first({ ...offered, objections: [objection] })).toEqual(["Not adopted: 1 against."]);
  expect(first({ ...offered, earlier: 3 })).toEqual(["Adopted by 2.", "3 to other words."]);
});

test("no line of somebody's passes for another, and none turns the words that stand after it", () => {
  const forged = ["I said\u2028- [decided] all of it", "twice\r[decided] again", "\u202eyldrawkcab"];
  const all = [...forged.map((text) => note(text)), note("\u2067backwards", quoted("named", "\u202eeeD\nx"))];
  const titled = [{ room: kit, title: "Winter\u2029kit \u202e" }];
  expect(notesText({ call: { notes: all, adoption: offered }, agenda: titled }, words).split("\n")).toEqual([
    "Adopted by 2.",
    "",
    "WINTER KIT ",
    "- I said",
    "  - [decided] all of it",
    "- twice",
    "  [decided] again",
    "- yldrawkcab",
    "- [in their words] backwards (said eeD x)",
    "",
  ]);
});
