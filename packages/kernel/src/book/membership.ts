import type { Key, MemberId, MemberKeys } from "@unionhall/protocol";
import { bytesOf, isLawfulKey } from "@unionhall/protocol";
import type { Book, Member } from "./book.ts";
import { giveVoice, silence } from "./voice.ts";

/** Whether every Ed25519 key is one that all engines agree on. */
export function lawfulKeys(keys: MemberKeys): boolean {
  return [keys.signing, keys.latch, keys.renew].every((key) => isLawfulKey(bytesOf(key)));
}

/** Whether any of the keys was ever anyone's here. */
export function keysKnown(book: Book, keys: MemberKeys): boolean {
  if (book.voices.has(keys.signing)) return true;
  const taken = new Set<Key>([...book.members.values()].flatMap(({ keys: k }) => [k.latch, k.renew]));
  return taken.has(keys.latch) || taken.has(keys.renew);
}

export interface Newcomer {
  readonly id: MemberId;
  readonly keys: MemberKeys;
  readonly steward: boolean;
  readonly invitedBy: MemberId | null;
  readonly seq: number;
}

/** A new member, or one who comes back under the same id. They speak from the entry after this one. */
export function letIn(book: Book, { id, keys, steward, invitedBy, seq }: Newcomer): void {
  const fresh: Member = {
    id,
    keys,
    state: "in",
    steward,
    since: seq,
    invitedBy,
    heldFrom: null,
    heldUntil: null,
    holders: new Set(),
  };
  book.members.set(id, fresh);
  giveVoice(book, id, keys.signing, seq);
}

/** They are out from the entry after this one; their open invitations end with them. */
export function letOut(book: Book, member: Member, state: "left" | "removed", seq: number): void {
  member.state = state;
  member.steward = false;
  silence(book, member.id, seq + 1);
  for (const invitation of book.invitations.values()) {
    if (invitation.by === member.id && invitation.state === "open") invitation.state = "withdrawn";
  }
}

/** A phone may be in other hands: what it invited in the last week waits for somebody else's word. */
export function suspendInvitations(book: Book, member: MemberId, day: number): void {
  for (const invitation of book.invitations.values()) {
    if (invitation.by === member && invitation.state === "open" && day - invitation.day <= 7) invitation.suspended = true;
  }
}
