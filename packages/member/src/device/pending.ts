import type { EpochKeys, Secrets } from "@unionhall/kernel";
import { secretsCodec } from "@unionhall/kernel";
import type { Bytes, CircleId, Codec, DeviceTag, Found, Reason, RoomId, Sealed } from "@unionhall/protocol";
import {
  bool,
  bytes,
  bytesUpTo,
  caps,
  choice,
  fromBytes,
  id,
  list,
  maybe,
  readAsked,
  reasons,
  sealedCodec,
  struct,
  text,
  toBytes,
  uint,
  writeAsked,
} from "@unionhall/protocol";
import type { Starter } from "@unionhall/union";
import { longestBody, longestItemTitle, longestName, longestPurpose, longestTitle, starters } from "@unionhall/union";
import type { Language } from "../api.ts";
import { readEpoch, writeEpoch } from "../circle/stored.ts";
import type { DeskCircle } from "../desk/kinds.ts";
import { deskCircle } from "../desk/kinds.ts";
import type { Welcome } from "../foundings.ts";
import type { LocalStore } from "../ports.ts";

/** A desk that a hall was asked for, until this device sits at it. */
export interface PendingDesk {
  readonly circle: CircleId;
  readonly hall: string;
  /** The words that were made for it. Left out where somebody typed theirs: those are never kept. */
  readonly words?: { readonly entropy: Bytes; readonly language: Language };
  /** Where it takes another's place. */
  readonly instead?: Instead;
  readonly request: Found;
  readonly secrets: Secrets;
  readonly tag: DeviceTag;
  readonly epoch: EpochKeys;
}

/** The desk that is moved, whether its other devices come along, and what the words have written into its book of that. */
export interface Instead {
  readonly of: CircleId;
  readonly others: boolean;
  readonly farewell: Sealed;
}

/** A circle that a hall was asked for, until it is there and furnished. */
export interface PendingCircle {
  readonly held: DeskCircle;
  readonly request: Found;
  readonly hallway: RoomId;
  /** The agreement that stands in the request; left out where it is another's, or none. */
  readonly starter?: Starter;
  readonly title: string;
  readonly purpose: string;
  readonly tools: readonly string[];
  readonly welcome?: Welcome;
  readonly name: string;
  /** Asked for among others: it is gone on with by itself, and whoever opens another does not mean it. */
  readonly byItself: boolean;
  /** Why a hall will not have it: nothing is gone on with, and it is told of until it is let go. */
  readonly refused?: Reason;
}

export function isRefused({ refused }: PendingCircle): boolean {
  return refused !== undefined;
}

const deskCodec = struct({
  v: uint(1),
  circle: id("circle"),
  hall: text(caps.address),
  words: maybe(struct({ entropy: bytes(16), language: choice("en", "es") })),
  instead: maybe(struct({ of: id("circle"), others: bool, farewell: sealedCodec })),
  request: bytesUpTo(caps.frame),
  secrets: secretsCodec,
  tag: id("device"),
  epoch: bytesUpTo(256),
});

const circleCodec = struct({
  v: uint(1),
  held: bytesUpTo(caps.body),
  request: bytesUpTo(caps.frame),
  hallway: id("room"),
  starter: maybe(choice(...starters)),
  title: text(longestTitle),
  purpose: text(longestPurpose),
  tools: list(text(longestName), 32),
  welcome: maybe(struct({ title: text(longestItemTitle), text: text(longestBody) })),
  name: text(longestName),
  byItself: bool,
  refused: maybe(choice(...reasons)),
});

const shelf = "pending";
const desk = "desk";

/**
 * What is being founded. Kept before a hall hears of it, and asked for again in the very same bytes, so
 * that a line that is cut founds nothing twice and uses up no code.
 */
export class Pending {
  readonly #store: LocalStore;
  readonly #circles = new Map<CircleId, PendingCircle>();
  #desk: PendingDesk | null = null;

  private constructor(store: LocalStore) {
    this.#store = store;
  }

  static async load(store: LocalStore): Promise<Pending> {
    const pending = new Pending(store);
    for (const { key, value } of await store.read(shelf)) {
      if (key === desk) pending.#desk = readDesk(value);
      else pending.#note(readCircle(value));
    }
    return pending;
  }

  get desk(): PendingDesk | null {
    return this.#desk;
  }

  get circles(): readonly PendingCircle[] {
    return [...this.#circles.values()];
  }

  async setDesk(next: PendingDesk | null): Promise<void> {
    await this.#put(desk, next === null ? null : deskBytes(next));
    this.#desk = next;
  }

  async setCircle(next: PendingCircle): Promise<void> {
    await this.#put(next.held.circle, circleBytes(next));
    this.#note(next);
  }

  async drop(circle: CircleId): Promise<void> {
    await this.#put(circle, null);
    this.#circles.delete(circle);
  }

  /** What is asked for anew is not told of as refused beside that. */
  async dropRefused(is: (circle: PendingCircle) => boolean): Promise<void> {
    for (const each of this.circles) if (isRefused(each) && is(each)) await this.drop(each.held.circle);
  }

  #note(circle: PendingCircle): void {
    this.#circles.set(circle.held.circle, circle);
  }

  async #put(key: string, value: Bytes | null): Promise<void> {
    await this.#store.write([{ shelf, key, value }]);
  }
}

function deskBytes({ request, epoch, ...rest }: PendingDesk): Bytes {
  return toBytes(deskCodec, { v: 1, ...rest, request: writeAsked(0, request), epoch: writeEpoch(epoch) });
}

function readDesk(value: Bytes): PendingDesk {
  const { request, epoch, v: _v, ...rest } = fromBytes(deskCodec, value, "pending desk");
  return { ...rest, request: foundIn(request), epoch: readEpoch(epoch) };
}

function circleBytes({ request, held, ...rest }: PendingCircle): Bytes {
  const { renew: _renew, ...secrets } = held.secrets;
  const heldBytes = toBytes(deskCircle.payload, { ...held, secrets });
  return toBytes(circleCodec, { v: 1, ...rest, request: writeAsked(0, request), held: heldBytes });
}

function readCircle(value: Bytes): PendingCircle {
  const { request, held, v: _v, ...rest } = fromBytes(circleCodec, value, "pending circle");
  return { ...rest, request: foundIn(request), held: fromBytes(deskCircle.payload as Codec<DeskCircle>, held, "held") };
}

function foundIn(frame: Bytes): Found {
  const { ask } = readAsked(frame);
  if (ask.type !== "found") throw new Error("what was kept is no founding");
  return ask;
}
