import type { InvitationNote, Ports } from "@unionhall/kernel";
import { invitationKeys, openNote } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import type { InvitationView } from "../coming.ts";
import type { HallLink } from "../line/hall-link.ts";
import { Refused } from "../line/thrown.ts";
import type { Outcome } from "../outcome.ts";
import { attempt, Stopped } from "../problems.ts";
import { linkFor } from "../session/links.ts";
import { atHall } from "./at-hall.ts";
import type { OutsideEnvironment } from "./letterbox.ts";

/** What the invitation of a link says, to somebody who is nobody here yet. Reading uses nothing up. */
export function findInvitation(env: OutsideEnvironment, link: string): Promise<Outcome<InvitationView>> {
  return attempt(() => lookAt(env, link, (hall, ask) => atHall(env, hall, ask)));
}

/** The same by whatever line leads to the hall. Throws `Stopped` when it is over or not for this hall. */
export async function lookAt(
  ports: Ports,
  text: string,
  at: (hall: string, ask: (link: HallLink) => Promise<InvitationView>) => Promise<InvitationView>,
): Promise<InvitationView> {
  const { hall, secret } = linkFor(text, "join");
  return at(hall, async (link) => {
    const { title, from, circle } = await readInvitation(ports, link, secret);
    return { title, from, hall: link.address, circle };
  });
}

/** What the note of an invitation says. Throws `Stopped` when it is over or not for this hall. */
export async function readInvitation(ports: Ports, link: HallLink, secret: Bytes): Promise<InvitationNote> {
  const keys = await invitationKeys(ports, secret);
  const sealed = await noteOf(link, keys.note);
  const note = await openNote(ports, keys.noteKey, sealed);
  if (note === null) throw new Stopped("link-is-over");
  if (note.hall !== link.hall) throw new Stopped("other-hall");
  return note;
}

async function noteOf(link: HallLink, note: Awaited<ReturnType<typeof invitationKeys>>["note"]): Promise<Bytes> {
  try {
    return (await link.ask({ type: "get-note", note }, "note")).sealed;
  } catch (error) {
    if (error instanceof Refused && error.refusal.reason === "no-such-thing") throw new Stopped("link-is-over");
    throw error;
  }
}
