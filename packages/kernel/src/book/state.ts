import type { Bytes, Codec, Key, MemberId } from "@unionhall/protocol";
import {
  bool,
  bytes,
  bytesUpTo,
  caps,
  fromBytes,
  growing,
  id,
  keepCodec,
  labelled,
  literal,
  Malformed,
  mapOf,
  orNull,
  row,
  setOf,
  statementCodec,
  struct,
  toBytes,
  uint,
} from "@unionhall/protocol";
import { countersCodec } from "../room/counters.ts";
import type { Book, Member } from "./book.ts";
import { invitedMore } from "./invited.ts";
import type { ReadLaw } from "./law.ts";
import {
  epochForm,
  invitationForm,
  letterboxForm,
  memberForm,
  most,
  seatForm,
  voiceForm,
  voidsForm,
} from "./state-forms.ts";
import { walkedCodec } from "./walked.ts";

/*
 * Note: a book as bytes. All that its fold goes on from, in one form. Devices that have folded the same book write
 * the same bytes, and whoever reads them folds on as if they had read everything before. A new field of `Book`, or
 * of anything in it, belongs here and nowhere else: the types see to it that it is read, `state.test.ts` that it is
 * written.
 */

/** An engine takes so many numbers at once where the newest of them is asked for. */
const mostEpochs = 32_768;
const place = uint();

const bookForm = struct({
  v: literal(1),
  circle: id("circle"),
  law: bytesUpTo(caps.point),
  statement: orNull(statementCodec),
  rules: uint(65_535),
  keep: orNull(keepCodec),
  walked: orNull(walkedCodec),
  ofTwo: bool,
  /** As they came. */
  members: growing(memberForm, most),
  voices: mapOf(id("key"), voiceForm, most),
  /** Keys that were a member's and are no more. */
  formerKeys: setOf(id("key"), most),
  stewardsSince: place,
  /** As they were made. */
  invitations: growing(invitationForm, most),
  seats: mapOf(id("seat"), seatForm, most),
  letterbox: orNull(letterboxForm),
  olderLetterboxes: growing(bytes(32), most),
  publicLetterbox: orNull(letterboxForm),
  olderPublicLetterboxes: growing(bytes(32), most),
  epochs: mapOf(uint(), epochForm, mostEpochs),
  turns: growing(row({ turn: uint(), seq: place }), most),
  days: growing(row({ seq: place, day: uint() }), most),
  counters: countersCodec,
  today: mapOf(id("key"), uint(), most),
  voids: voidsForm,
  skipped: uint(),
  admission: orNull(row({ seq: place, by: id("member") })),
  last: place,
});

type Form = typeof bookForm extends Codec<infer F> ? F : never;

function written({ law, keys, members, invitations, invited: _invited, epochs, ...rest }: Book): Form {
  const present = keysOf(members.values());
  return {
    v: 1 as const,
    ...rest,
    law: law.bytes(),
    members: [...members.values()],
    formerKeys: new Set([...keys].filter((key) => !present.has(key))),
    invitations: [...invitations.values()],
    epochs: new Map([...epochs].map(([number, { record, seq }]) => [number, { ...record, seq }])),
  };
}

function readFrom({ v: _v, formerKeys, ...form }: Form, at: string, readLaw: ReadLaw): Book {
  const { law, members, invitations, epochs, ...rest } = form;
  const present = keysOf(members);
  const keys = new Set([...present, ...formerKeys]);
  if (keys.size < present.size + formerKeys.size) throw new Malformed(`${at} has a former key that is somebody's`);
  return {
    ...rest,
    law: readLaw(law),
    members: named(members, ({ id: member }) => member, at),
    keys,
    invitations: named(invitations, ({ key }) => key, at),
    invited: invitations.reduce(invitedMore, { day: 0, by: new Map<MemberId, number>() }),
    epochs: new Map(
      [...epochs].map(([number, { seq, ...record }]) => {
        return [number, { record: { v: 1, circle: rest.circle, number, ...record }, seq }];
      }),
    ),
  };
}

function keysOf(members: Iterable<Member>): ReadonlySet<Key> {
  return new Set([...members].flatMap(({ keys: { signing, latch, renew } }) => [signing, latch, renew]));
}

function named<K, V>(items: readonly V[], keyOf: (item: V) => K, at: string): Map<K, V> {
  const map = new Map(items.map((item) => [keyOf(item), item]));
  if (map.size < items.length) throw new Malformed(`${at} names somebody twice`);
  return map;
}

export const bookShape: string = bookForm.shape;

export function bookBytes(book: Book): Bytes {
  return toBytes(bookForm, written(book));
}

/** Throws `Malformed`. */
export function readBook(state: Bytes, readLaw: ReadLaw): Book {
  return readFrom(fromBytes(bookForm, state, "book"), "book", readLaw);
}

/** Two devices that have folded the same book have the same one. */
export function bookDigest(book: Book): Bytes {
  return labelled("state", bookBytes(book));
}
