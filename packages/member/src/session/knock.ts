import { invitationKeys, openNote, sealLetter, signLetter } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import type { Circle } from "../circle/circle.ts";

/** Shows the join latch and leaves the letter; the hall says when the latch is taken out. False if the note is gone. */
export async function knock(circle: Circle, secret: Bytes): Promise<boolean> {
  const keys = await invitationKeys(circle.env, secret);
  await circle.link.enter(circle.id, { key: keys.latchKey, seed: keys.latch });
  const { sealed } = await circle.link.ask({ type: "get-note", note: keys.note }, "note");
  const note = await openNote(circle.env, keys.noteKey, sealed);
  if (note === null) return false;
  const letter = { v: 1, circle: circle.id, invitation: keys.invitation, keys: circle.me.secrets.keys } as const;
  const signing = { invitation: keys.signing, signing: circle.me.secrets.signing };
  const toLetterbox = await sealLetter(circle.env, note.letterbox, await signLetter(circle.env, letter, signing));
  await circle.link.ask({ type: "watch", circle: circle.id, on: true }, "done");
  await circle.link.ask({ type: "put-letter", circle: circle.id, latch: keys.latchKey, sealed: toLetterbox }, "done");
  return true;
}
