import { type MemberId, idOf } from "@unionhall/protocol";
import {
  emptyStack,
  foldStack,
  type Said as SaidInRoom,
  stackAsked,
  stackGiven,
  stackOrder,
  stackOver,
  write,
  type Written,
} from "@unionhall/union";
import type { Moment, Tell } from "./moment.ts";
import type { Speech } from "./script.ts";

/** Somebody's hand, and what they want to say. */
interface Hand {
  readonly moment: Moment;
  readonly speech: Speech;
}

/**
 * The stack of a call, as the script would have it and as its order has it: whoever stands first is given the word, and says
 * what the script has them say, so that nobody is passed over but with the reason that stands in it.
 */
export class Turns {
  readonly #tell: Tell;
  readonly #taker: number;
  readonly #number: (speech: Speech) => number;
  readonly #stack = emptyStack();
  readonly #hands = new Map<string, Hand>();
  #count = 0;
  #last = -Infinity;

  constructor(tell: Tell, taker: number, number: (speech: Speech) => number) {
    this.#tell = tell;
    this.#taker = taker;
    this.#number = number;
  }

  /** Nobody asks twice for the same. */
  waits(speech: Speech): boolean {
    const [by, , , { as = "speak" } = {}] = speech;
    return [...this.#hands.values()].some(
      ({ speech: [other, , , how] }) => other === by && (how?.as ?? "speak") === as,
    );
  }

  /** Whether they have raised their hand, for whatever it is. */
  hasUp(by: number): boolean {
    return [...this.#hands.values()].some(({ moment }) => moment.by === by);
  }

  get isEmpty(): boolean {
    return this.#hands.size === 0;
  }

  /** Never before what was done already: where speeches are long, an item's first hand would go up within the one before. */
  ask(from: number, speech: Speech): void {
    const [, , , { as = "speak", first = false } = {}] = speech;
    const at = Math.max(from, this.#last + 1);
    const by = this.#number(speech);
    const moment = this.#tell(at, by, { type: "ask", for: as, first });
    const id = this.#fold(at, by, write(stackAsked, { for: as, first }));
    this.#hands.set(id, { moment, speech });
  }

  /** Who stands first; or who is to speak now, with the reason for it. What they say. */
  give(at: number, planned: Speech): Speech {
    const because = planned[3]?.because ?? null;
    const [first] = stackOrder(this.#stack);
    const id = because === null ? first?.id : [...this.#hands].find(([, { speech }]) => speech === planned)?.[0];
    const hand = this.#hands.get(id ?? "");
    if (id === undefined || hand === undefined) throw new Error(`nobody has raised their hand for: ${planned[1]}`);
    this.#hands.delete(id);
    this.#tell(at, this.#taker, { type: "give", ask: hand.moment, because });
    const given = { ask: id as ReturnType<typeof entryAt>, knew: this.#count, because: because?.[0] ?? "" };
    this.#fold(at, this.#taker, write(stackGiven, given));
    return hand.speech;
  }

  hush(at: number): void {
    this.#tell(at, this.#taker, { type: "hush" });
    this.#fold(at, this.#taker, write(stackOver, {}));
  }

  #fold(time: number, by: number, written: Written): string {
    const seq = ++this.#count;
    this.#last = time;
    const id = entryAt(seq);
    const said: SaidInRoom = { ...written, id, seq, time, by: memberAt(by), room: nowhere, blobs: [] };
    foldStack(this.#stack, said, (member) => member === memberAt(this.#taker));
    return id;
  }
}

const nowhere = idOf("room", new Uint8Array(16));

function entryAt(seq: number): ReturnType<typeof idOf<"entry">> {
  const bytes = new Uint8Array(32);
  new DataView(bytes.buffer).setUint32(0, seq);
  return idOf("entry", bytes);
}

function memberAt(number: number): MemberId {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(0, number);
  return idOf("member", bytes);
}
