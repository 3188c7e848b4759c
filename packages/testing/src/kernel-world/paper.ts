import type { Book, Kind, Law, SignedLetter, Void } from "@unionhall/kernel";
import {
  circleFounded,
  emptyBook,
  fold,
  invitationMade,
  memberAdmitted,
  memberRenewed,
  stewardship,
} from "@unionhall/kernel";
import type { Bytes, CircleId, EntryId, Key, MemberId, MemberKeys, SeatId } from "@unionhall/protocol";
import {
  book as bookRoom,
  circleIdOf,
  idOf,
  kernelVersion,
  memberIdOf,
  recordBytes,
  statementBytes,
  toBytes,
} from "@unionhall/protocol";

/** Someone on paper: public keys and no secrets. */
export interface Figure {
  readonly id: MemberId;
  keys: MemberKeys;
}

/** Who has a link can knock with it. */
export interface Link {
  readonly invitation: Key;
  readonly by: Figure;
}

/** 32 bytes that stand for nothing. */
const blank = new Uint8Array(32);
/** An X-Wing key that anybody can box to, and nobody open. */
const boxKey: Bytes = new Uint8Array(1216).fill(9, 1184, 1185);

/**
 * A circle on paper: its book folded from deeds that nobody sealed or signed, as if all had been checked.
 * For searching many worlds in little time.
 */
export class Paper {
  readonly book: Book;
  readonly founder: Figure;
  day = 20_000;
  #seq = 0;
  #made = 0;

  private constructor(circle: CircleId, founder: Figure, law: Law) {
    this.book = emptyBook(circle, law);
    this.founder = founder;
  }

  static found(law: Law = stewardship): Paper {
    const keys = { signing: numbered(1), latch: numbered(2), renew: numbered(3), box: boxKey };
    const statement = statementBytes({ v: 1, kernel: kernelVersion, of: "people", founder: keys, nonce: blank });
    const circle = circleIdOf(statement);
    const paper = new Paper(circle, { id: memberIdOf(keys.signing), keys }, law);
    paper.#made = 3;
    const record = { v: 1, circle, number: 0, base: null, commitment: blank, passingHash: blank } as const;
    const letterbox = { key: boxKey, seed: blank };
    const keep = { default: 90, rooms: [] };
    const founded = {
      statement,
      record: recordBytes({ ...record, link: new Uint8Array(0) }),
      letterbox,
      rules: 1,
      keep,
    };
    paper.does(paper.founder, circleFounded, founded);
    return paper;
  }

  /** A key that nobody has yet. */
  key(): Key {
    return numbered(++this.#made);
  }

  figure(): Figure {
    const keys = this.#keys();
    return { id: memberIdOf(keys.signing), keys };
  }

  /** What the newest entry is called. */
  get newest(): EntryId {
    return idOf("entry", numberedBytes(this.#seq));
  }

  /** Why the deed does not count; null when it does. */
  does<P>(by: Figure, kind: Kind<P>, payload: P, warrant?: EntryId): Void | null {
    const seq = ++this.#seq;
    const header = { v: 1, circle: this.book.circle, epoch: 0, room: bookRoom, class: "kept", size: 512 } as const;
    return fold(this.book, {
      seq,
      day: this.day,
      id: this.newest,
      header: { ...header, lock: blank, body: blank },
      opened: true,
      signature: new Uint8Array(64),
      salt: new Uint8Array(0),
      proven: true,
      author: by.keys.signing,
      device: idOf("device", new Uint8Array(8)),
      counter: seq,
      seen: { seq: 0, head: idOf("head", blank) },
      time: 0,
      kind: kind.name,
      version: kind.version,
      payload: toBytes(kind.payload, payload),
      ...(warrant === undefined ? {} : { warrant }),
    });
  }

  invite(by: Figure, vouches = 0): Link {
    const invitation = this.key();
    this.does(by, invitationMade, { invitation, latch: this.key(), vouches, until: this.day + 14 });
    return { invitation, by };
  }

  /** Who comes by a link, when one more opens the door; null when it does not count. */
  admit(by: Figure, { invitation }: Link): Figure | null {
    const newcomer = this.figure();
    const letter = { v: 1, circle: this.book.circle, invitation, keys: newcomer.keys } as const;
    const signature = new Uint8Array(64);
    const signed: SignedLetter = { letter, byInvitation: signature, byNewcomer: signature };
    return this.does(by, memberAdmitted, { letter: signed }) === null ? newcomer : null;
  }

  renew(figure: Figure): Void | null {
    const { renew } = figure.keys;
    figure.keys = this.#keys();
    return this.does(figure, memberRenewed, { renew, keys: figure.keys, signature: new Uint8Array(64) });
  }

  #keys(): MemberKeys {
    return { signing: this.key(), latch: this.key(), renew: this.key(), box: boxKey };
  }
}

function numbered(number: number): Key {
  return idOf("key", numberedBytes(number));
}

function numberedBytes(number: number): Bytes {
  const bytes = new Uint8Array(32);
  new DataView(bytes.buffer).setUint32(28, number);
  return bytes;
}

export function seatNumber(at: number): SeatId {
  return idOf("seat", new Uint8Array(16).fill(at % 251).fill(at >> 8, 0, 1));
}
