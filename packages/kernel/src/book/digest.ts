import type { Bytes, MemberId, Value } from "@unionhall/protocol";
import { bytesOf, encode, labelled, sha256 } from "@unionhall/protocol";
import type { Book, Invitation, Member } from "./book.ts";

/** A hash of everything the book's fold has decided: two devices that agree have the same one. */
export function bookDigest(book: Book): Bytes {
  const state: Value = {
    circle: bytesOf(book.circle),
    last: book.last,
    rules: book.rules,
    skipped: book.skipped,
    members: sorted([...book.members.values()].map(memberValue)),
    stewardsSince: book.stewardsSince,
    admission: book.admission === null ? null : [book.admission.seq, bytesOf(book.admission.by)],
    turns: book.turns.map(({ turn, seq }) => [turn, seq]),
    voices: sorted(
      [...book.voices].map(([key, { member, from, until }]) => [bytesOf(key), bytesOf(member), from, until]),
    ),
    invitations: sorted([...book.invitations.values()].map(invitationValue)),
    letterboxes: book.letterboxes.map(({ key }) => key),
    epochs: [...book.epochs.values()].map(({ record, seq }) => [record.number, record.commitment, seq]),
    voids: [...book.voids].map(([seq, reason]) => [seq, reason]),
  };
  return labelled("state", encode(state));
}

function memberValue(member: Member): Value {
  const { id, keys, state, steward, since, invitedBy, lastAsked } = member;
  const current = [keys.signing, keys.latch, keys.renew].map(bytesOf);
  const holds = member.holds.map(({ from, lastDay, lifted }) => [from, lastDay, lifted]);
  const holders = sorted([...member.holders].map(([by, day]) => [bytesOf(by), day]));
  return [
    bytesOf(id),
    ...current,
    sha256(keys.box),
    state,
    steward,
    since,
    orNull(invitedBy),
    lastAsked,
    holds,
    holders,
  ];
}

function invitationValue(invitation: Invitation): Value {
  const vouched = [...invitation.vouchedBy].map(([key, by]): Value => [bytesOf(key), sorted([...by].map(bytesOf))]);
  const { key, latch, by, vouches, returning, until, day, state, suspended, objections } = invitation;
  const offer = [bytesOf(key), bytesOf(latch), bytesOf(by), vouches, orNull(returning), until, day];
  return [...offer, state, suspended, sorted(vouched), sorted([...objections].map(bytesOf))];
}

function orNull(id: MemberId | null): Value {
  return id === null ? null : bytesOf(id);
}

/** In the order of their encodings, so that a map's order of making does not matter. */
function sorted(values: readonly Value[]): Value {
  return values
    .map((value) => ({ value, text: String(encode(value)) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ value }) => value);
}
