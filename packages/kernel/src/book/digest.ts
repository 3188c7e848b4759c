import type { Bytes, Id, IdKind, MemberId, Value } from "@unionhall/protocol";
import { bytesOf, encode, keepCodec, labelled, sha256 } from "@unionhall/protocol";
import type { Book, Granted, Invitation, Member } from "./book.ts";

/** A hash of everything the book's fold has decided: two devices that agree have the same one. */
export function bookDigest(book: Book): Bytes {
  const state: Value = {
    circle: bytesOf(book.circle),
    last: book.last,
    rules: book.rules,
    keep: book.keep === null ? null : keepCodec.write(book.keep),
    skipped: book.skipped,
    stewardsSince: book.stewardsSince,
    admission: book.admission === null ? null : [book.admission.seq, bytesOf(book.admission.by)],
    turns: book.turns.map(({ turn, seq }) => [turn, seq]),
    members: inOrder(book.members, memberValue),
    voices: inOrder(book.voices, ({ member, latch, from, until }) => [bytesOf(member), bytesOf(latch), from, until]),
    invitations: inOrder(book.invitations, invitationValue),
    letterboxes: book.letterboxes.map(({ key }) => key),
    epochs: [...book.epochs.values()].map(({ record, seq }) => [record.number, record.commitment, seq]),
    voids: [...book.voids].map(([seq, reason]) => [seq, reason]),
  };
  return labelled("state", encode(state));
}

function memberValue(member: Member): Value {
  const { keys, state, since, lastAsked } = member;
  const current = [keys.signing, keys.latch, keys.renew].map(bytesOf);
  const terms = member.terms.map(({ from, until }) => [from, until]);
  const holds = member.holds.map(({ from, lastDay, lifted }) => [from, lastDay, lifted]);
  const holders = inOrder(member.holders, (day) => day);
  return [...current, sha256(keys.box), state, terms, since, ...grantValue(member), lastAsked, holds, holders];
}

function invitationValue(invitation: Invitation): Value {
  const { latch, by, vouches, returning, until, day, state, objections } = invitation;
  const vouched = inOrder(invitation.vouchedBy, members);
  return [
    bytesOf(latch),
    bytesOf(by),
    vouches,
    orNull(returning),
    until,
    day,
    state,
    ...grantValue(invitation),
    vouched,
    members(objections),
  ];
}

function grantValue({ grant, suspensions }: Granted): readonly Value[] {
  const spans = suspensions.map(({ from, of, until }) => [from, bytesOf(of), until]);
  return [grant.by.map(bytesOf), grant.day, spans];
}

function members(ids: ReadonlySet<MemberId>): Value {
  return inOrder(new Map([...ids].map((id) => [id, id])), () => null);
}

/** Each with its id before it, in the order of ids: in which order a map was made does not matter. */
function inOrder<K extends Id<IdKind>, V>(map: ReadonlyMap<K, V>, write: (value: V) => Value): Value {
  const entries = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([id, value]) => [bytesOf(id), write(value)]);
}

function orNull(id: MemberId | null): Value {
  return id === null ? null : bytesOf(id);
}
