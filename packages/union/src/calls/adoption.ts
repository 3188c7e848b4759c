import type { Bytes, MemberId } from "@unionhall/protocol";
import { id, labelled, list, orNull, struct, text, toBytes } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { Leads } from "./leads.ts";
import { longestNote, noteMarkCodec, notesAnswered, notesOffered } from "./note-kinds.ts";
import type { Notes } from "./notes.ts";
import { mostNotes, notesNow } from "./notes.ts";

/** What one member says of the notes, as they read then. */
export interface NotesAnswer extends Stamp {
  readonly hash: Bytes;
  readonly yes: boolean;
  readonly comment: string;
}

/** That the notes are held to be what was said: by whom they were offered, and what each says of them. Never changed in place. */
export interface Adoption extends Stamp {
  readonly answers: ReadonlyMap<MemberId, NotesAnswer>;
}

const lines = list(struct({ at: orNull(id("room")), text: text(longestNote), mark: noteMarkCodec }), mostNotes);

/** Of the lines as they stand: by it a yes is to these words and to no others. Worked out once for as long as they stand. */
export function notesHash(notes: Notes): Bytes {
  return (notes.hash ??= labelled("call notes", toBytes(lines, notesNow(notes))));
}

/** Whoever sees to the notes or facilitates; where nobody sees to them, anybody. */
export function mayOffer(leads: Leads, by: MemberId): boolean {
  const [carrier, facilitator] = [leads.get("notes")?.member, leads.get("facilitator")?.member];
  return carrier === undefined || by === carrier || by === facilitator;
}

/** With the next that was said in a call's room. Offered anew, everybody is asked anew. Never throws. */
export function adoptionAfter(before: Adoption | null, said: Said, leads: Leads): Adoption | null {
  const { seq, by, time } = said;
  if (readAs(notesOffered, said) !== null) return mayOffer(leads, by) ? { seq, by, time, answers: new Map() } : before;
  const answered = readAs(notesAnswered, said);
  if (answered === null || before === null) return before;
  return { ...before, answers: new Map(before.answers).set(by, { seq, by, time, ...answered }) };
}
