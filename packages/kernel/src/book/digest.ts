import type { Bytes, Value } from "@unionhall/protocol";
import { bytesOf, encode, labelled } from "@unionhall/protocol";
import type { Book, Invitation, Member } from "./book.ts";

/** A hash of everything the book's fold has decided: two devices that agree have the same one. */
export function bookDigest(book: Book): Bytes {
  const state: Value = {
    circle: bytesOf(book.circle),
    last: book.last,
    rules: book.rules,
    skipped: book.skipped,
    members: sorted([...book.members.values()].map(memberValue)),
    voices: sorted([...book.voices].map(([key, { member, from, until }]) => [bytesOf(key), bytesOf(member), from, until])),
    invitations: sorted([...book.invitations.values()].map(invitationValue)),
    letterboxes: book.letterboxes.map(({ key }) => key),
    epochs: [...book.epochs.values()].map(({ record, seq }) => [record.number, record.commitment, seq]),
    voids: [...book.voids].map(([seq, reason]) => [seq, reason]),
  };
  return labelled("state", encode(state));
}

function memberValue({ id, keys, state, steward, since, heldFrom, heldUntil, holders }: Member): Value {
  const current = [keys.signing, keys.latch, keys.renew].map(bytesOf);
  return [bytesOf(id), ...current, keys.box, state, steward, since, heldFrom, heldUntil, sorted([...holders].map(bytesOf))];
}

function invitationValue(invitation: Invitation): Value {
  const vouched = [...invitation.vouchedBy].map(([key, by]): Value => [bytesOf(key), sorted([...by].map(bytesOf))]);
  const { key, state, suspended, objections } = invitation;
  return [bytesOf(key), state, suspended, sorted(vouched), sorted([...objections].map(bytesOf))];
}

/** In the order of their encodings, so that a map's order of making does not matter. */
function sorted(values: readonly Value[]): Value {
  return values
    .map((value) => ({ value, text: String(encode(value)) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ value }) => value);
}
