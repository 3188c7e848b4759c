import { createHmac } from "node:crypto";
import type { BlobId, Bytes, CircleId, Crypto } from "@unionhall/protocol";
import { hallIdOf, idOf, signable } from "@unionhall/protocol";
import type { Blobs } from "../blobs/blobs.ts";
import { Uploads } from "../blobs/uploads.ts";
import { plenty, type Space } from "../store/disk-space.ts";
import type { News, Store } from "../store/store.ts";
import { markOf } from "../verbs/mark.ts";
import { deleteBlob } from "../verbs/delete-blob.ts";
import type { Guest, Hall } from "../verbs/hall.ts";
import { sha256 } from "../verbs/hashes.ts";
import { opens } from "../verbs/inside.ts";
import { dropOrphans, dropUnknown } from "../verbs/sweep-blobs.ts";
import { sweep } from "../verbs/sweep.ts";
import { Whereabouts } from "../verbs/whereabouts.ts";
import type { Waking } from "../wake/waking.ts";
import type { WireLimits } from "./limits.ts";
import { usualWireLimits } from "./limits.ts";
import type { Switchboard } from "./link.ts";
import { Line } from "./link.ts";
import { gather, tell } from "./news.ts";
import { Rates } from "./rates.ts";

export interface WireParts {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly crypto: Crypto;
  /** The seed of the hall's signing key. */
  readonly key: Bytes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: (length: number) => Bytes;
  readonly limits?: Partial<WireLimits>;
  /** On the disk; plenty, where nothing is said. */
  readonly space?: Space;
  /** How devices are woken that are not here; null, or left out: not at all. */
  readonly waking?: Waking | null;
  /** Hears of what goes wrong here: a bug, or a disk that fails. */
  readonly fault?: (error: unknown) => void;
}

/** One connection, whatever carries it. */
export interface Link {
  /** What the hall knows this connection by; null until it has said hello. */
  readonly nonce: Bytes | null;
  /** Handles frames one after the other; settles once this one is answered. Never rejects. */
  receive(frame: Bytes): Promise<void>;
  /** To be called once the carrier is gone. */
  closed(): void;
}

export interface Wire {
  readonly limits: WireLimits;
  /** `close` is called when the hall hangs up, and not after `closed`. */
  connect(send: (frame: Bytes) => void, close: () => void): Link;
  /** Tells those whose time is over so: latches lapse without anybody doing anything. Call it every minute. */
  tick(): void;
  /** Drops what is kept no longer; the first time, also what a crash left. Call it every day. */
  sweep(): Promise<void>;
  readonly whereabouts: Whereabouts;
  /** The operator has this blob deleted. */
  deleteBlob(blob: BlobId): Promise<void>;
  /** Hangs up on everyone and refuses everything; the store is left open. */
  close(): void;
}

/** Everything members ask of the hall, without a socket in sight. */
export async function openWire(parts: WireParts): Promise<Wire> {
  const rooms = new Map<CircleId, Set<Line>>();
  const links = new Set<Line>();
  const hall = await hallOf(parts, (by) => hangUp(links, by));
  /** Whether what a crash left has been looked for. */
  let looked = false;
  const board: Switchboard & { closing: boolean } = {
    hall,
    closing: false,
    follow(link, circle) {
      const here = rooms.get(circle);
      if (here === undefined) rooms.set(circle, new Set([link]));
      else here.add(link);
    },
    gone(link) {
      links.delete(link);
      for (const circle of link.entered.keys()) unfollow(hall, rooms, circle, link);
    },
    fault: parts.fault ?? (() => {}),
  };
  hear(board, rooms);
  return {
    limits: hall.limits,
    connect(send, close) {
      const link = new Line(board, { send, close });
      links.add(link);
      return link;
    },
    tick: () => {
      hall.waking?.sweep(hall.now());
      showOut(hall, rooms).catch((error: unknown) => board.fault(error));
    },
    sweep: async () => {
      await sweep(hall);
      if (!looked) await dropOrphans(hall);
      looked = true;
    },
    whereabouts: hall.whereabouts,
    deleteBlob: (blob) => deleteBlob(hall, blob),
    close() {
      board.closing = true;
      hall.waking?.close();
      hangUp(links, null);
    },
  };
}

function hear(board: Switchboard, rooms: Rooms): void {
  const { store, waking } = board.hall;
  waking?.onLeft((circle) => {
    if (!rooms.has(circle)) store.unfollow(circle);
  });
  store.onNews((news) => {
    // What was stored was stored: whoever missed this reads it when it comes back.
    orFault(board, () => spread(board.hall, rooms, news));
    dropGone(board.hall, news).catch((error: unknown) => board.fault(error));
  });
}

/** Whoever dials again is greeted anew, and so hears where the hall is. */
function hangUp(links: ReadonlySet<Line>, but: Guest | null): void {
  for (const link of links) if (link !== but) link.hangUp();
}

function orFault(board: Switchboard, run: () => void): void {
  try {
    run();
  } catch (error) {
    board.fault(error);
  }
}

async function hallOf(parts: WireParts, changed: (by: Guest | null) => void): Promise<Hall> {
  const key = idOf("key", await parts.crypto.publicKey(parts.key));
  // A key of its own, so that no mark is ever taken for anything that is signed.
  const markKey = sha256(signable("mark", parts.key)).slice();
  const limits = { ...usualWireLimits, ...parts.limits };
  return {
    store: parts.store,
    blobs: parts.blobs,
    uploads: new Uploads(parts.blobs, limits.uploadsInHand),
    crypto: parts.crypto,
    seed: parts.key,
    key,
    mac: (bytes) => new Uint8Array(createHmac("sha256", markKey).update(bytes).digest()),
    id: hallIdOf(key),
    whereabouts: await Whereabouts.load({ store: parts.store, crypto: parts.crypto, key, changed }),
    limits,
    space: parts.space ?? plenty,
    waking: parts.waking ?? null,
    rates: new Rates(limits.entriesPerMinute, limits.entriesAtOnce),
    turnRates: new Rates(limits.turnsPerHour / 60, limits.turnsAtOnce),
    removalRates: new Rates(limits.turnsPerHour / 60, limits.turnsAtOnce),
    swapRates: new Rates(limits.swapsPerDay / 1_440, limits.swapsPerDay),
    byteRates: new Rates(limits.blobBytesPerMinute, limits.blobBytesAtOnce),
    now: parts.now,
    random: parts.random,
  };
}

type Rooms = Map<CircleId, Set<Line>>;

function unfollow(hall: Hall, rooms: Rooms, circle: CircleId, link: Line): void {
  rooms.get(circle)?.delete(link);
  closeIfEmpty(hall, rooms, circle);
}

/** Where nobody is left, nobody listens. */
function closeIfEmpty({ store, waking }: Hall, rooms: Rooms, circle: CircleId): void {
  if (rooms.get(circle)?.size !== 0) return;
  rooms.delete(circle);
  if (waking?.has(circle) !== true) store.unfollow(circle);
}

function spread(hall: Hall, rooms: Rooms, news: readonly News[]): void {
  for (const { circle, by, entries, lettered, leftFor } of news) {
    if (entries.length > 0 || lettered) hall.waking?.came(circle, by, hall.now());
    if (leftFor !== undefined) hall.waking?.cameFor(circle, leftFor, hall.now());
  }
  for (const happened of gather(news)) {
    const { id } = happened.circle;
    const here = rooms.get(id);
    if (here !== undefined)
      tell(here, happened, hall.now(), hall.limits.bytesPerPage, (circle) => markOf(hall, circle));
    closeIfEmpty(hall, rooms, id);
  }
}

/** Whatever a crash leaves of these, the sweep finds. */
async function dropGone(hall: Hall, news: readonly News[]): Promise<void> {
  for (const { circle, blobsGone } of news)
    for (const blob of blobsGone) await dropUnknown(hall, { circle: circle.id, blob });
}

async function showOut(hall: Hall, rooms: Rooms): Promise<void> {
  for (const [id, here] of rooms) {
    const circle = await hall.store.circle(id);
    for (const link of here) {
      const key = link.entered.get(id);
      if (key !== undefined && opens(circle, key, hall.now()).ok) continue;
      unfollow(hall, rooms, id, link);
      link.leave(id);
    }
  }
}
