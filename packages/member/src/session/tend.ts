import type { Book, Invitation, Member } from "@unionhall/kernel";
import { membersIn } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { admit, objectionToAdmit, readKnocks, renewKeys } from "../circle/deeds.ts";
import type { Session } from "./session.ts";

/** What a member's device does by itself: lets in who comes by an open door, and turns keys that are due. */
export async function tend(session: Session): Promise<void> {
  const { circle } = session;
  const anyOpen = [...circle.book.invitations.values()].some(({ state }) => state === "open");
  session.knocks = anyOpen ? await readKnocks(circle) : [];
  const { me } = session;
  if (me === null) return;
  for (const knock of session.knocks) {
    const { invitation } = knock.signed.letter;
    const made = circle.book.invitations.get(invitation);
    if (made === undefined || made.vouches > 0 || made.returning !== null) continue;
    if (objectionToAdmit(circle, knock) === null) await admit(circle, knock, pastFor(session));
  }
  if (anyOpen) session.knocks = await readKnocks(circle);
  if (keysAreDue(circle.book, me)) await renewKeys(circle);
}

/** A new device of the same person gets what its owner had; nobody else gets what was passing. */
export function pastFor({ circle }: Session): readonly { number: number; passing: Uint8Array<ArrayBuffer> }[] {
  if (circle.book.statement?.of !== "devices") return [];
  return circle.epochs
    .all()
    .flatMap(({ number, passing }) => (passing === null ? [] : [{ number, passing }]))
    .slice(0, 300);
}

/** How many have to vouch, as long as nobody objects. */
export function neededVouches(book: Book, invitation: Invitation): number {
  if (invitation.returning === null) return invitation.vouches;
  const others = membersIn(book).filter(({ id }) => id !== invitation.returning).length;
  return Math.min(Math.max(2, invitation.vouches), others);
}

/** A steward's device turns the keys when someone left, or renewed theirs, since the last turn. */
function keysAreDue(book: Book, me: MemberId): boolean {
  if (book.statement?.of === "devices" || book.members.get(me)?.steward !== true) return false;
  const lastTurn = book.turns.at(-1)?.seq ?? 0;
  return [...book.members.values()].some((member) => changedSince(book, member, lastTurn));
}

function changedSince(book: Book, { id, state, keys }: Member, seq: number): boolean {
  const ended = [...book.voices.values()].some(
    (voice) => voice.member === id && voice.until !== null && voice.until > seq,
  );
  const voice = book.voices.get(keys.signing);
  return state === "in" ? ended && (voice?.from ?? 0) > seq : ended && state === "left";
}
