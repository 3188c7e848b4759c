import type { Bytes, EpochRecord } from "@unionhall/protocol";
import { bytes, bytesUpTo, maybe, readRecord, stepOf, struct, turnOf, unlessMalformed } from "@unionhall/protocol";
import type { Book, Void } from "../book.ts";
import type { Ports } from "../../ports.ts";
import { derivesRightly } from "../../epoch/record.ts";
import type { Deed, Kind } from "../kind.ts";

export interface EpochTurned {
  readonly record: Bytes;
  /** Hash of the door's change that came with it. */
  readonly door?: Bytes;
}

/** New keys for the circle: a turn by a steward, or a step by whoever let someone in with the entry before. */
export const epochTurned: Kind<EpochTurned> = {
  name: "epoch.turned",
  version: 1,
  payload: struct({ record: bytesUpTo(512), door: maybe(bytes(32)) }),
  author: "member",
  warranted: false,
  check(book, deed) {
    const record = parse(deed.payload);
    if (record === null) return "malformed";
    if (record.circle !== book.circle) return "not-this-circle";
    if (book.epochs.has(record.number)) return "epoch-known";
    if (record.base === null || !book.epochs.has(record.base)) return "epoch-out-of-order";
    return stepOf(record.number) === 0 ? turnFollows(book, deed) : stepFollows(book, deed, record);
  },
  apply(book, { seq, payload }) {
    const record = parse(payload);
    if (record === null) return;
    book.epochs.set(record.number, { record, seq });
    if (stepOf(record.number) === 0) book.turns.push({ turn: turnOf(record.number), seq });
  },
};

/** The kept key of an epoch, as far as this device holds it. */
export type KeptKey = (epoch: number) => Bytes | undefined;

/**
 * Whether a step's kept key comes from its base's, which every member has. The passing key cannot be
 * asked for here: who came later has none of the base, and would judge otherwise.
 */
export async function stepDerives(ports: Ports, payload: EpochTurned, keptKey: KeptKey): Promise<boolean> {
  const record = parse(payload);
  const kept = record === null || record.base === null ? undefined : keptKey(record.base);
  if (record === null || record.base === null || kept === undefined) return true;
  return derivesRightly(ports, record, { number: record.base, kept, passing: null, commitment: record.commitment });
}

function turnFollows(book: Book, { by }: Deed<EpochTurned>): Void | null {
  if (book.statement?.of === "devices") return "desks-never-turn";
  // Any number that is new. A steward can turn at the hall without a word here, or here and not there: if numbers had
  // to follow, the two would be apart for good, and no turn would count any more.
  return by?.steward === true ? null : "not-a-steward";
}

/** From the newest epoch of the newest turn. Numbers may skip one: another step may have been made and be void. */
function stepFollows(book: Book, { by, seq }: Deed<EpochTurned>, record: EpochRecord): Void | null {
  const turn = book.turns.at(-1)?.turn ?? 0;
  const newest = Math.max(...[...book.epochs.keys()].filter((number) => turnOf(number) === turn));
  if (record.base !== newest || record.number <= newest || turnOf(record.number) !== turnOf(newest))
    return "epoch-out-of-order";
  const rests = book.admission !== null && book.admission.seq === seq - 1 && book.admission.by === by?.id;
  return rests ? null : "step-without-admission";
}

function parse({ record }: EpochTurned): EpochRecord | null {
  return unlessMalformed(() => readRecord(record));
}
