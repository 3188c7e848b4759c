import type { Secrets, Walked, WholeEpoch } from "@unionhall/kernel";
import { circleFounded, freshEpoch, rulesKnown, recordOf, sealBox, sealEntry } from "@unionhall/kernel";
import type { Bytes, CircleId, DeviceTag, Found, Keep, Latch, Sponsor } from "@unionhall/protocol";
import {
  book as bookRoom,
  circleIdOf,
  firstHead,
  kernelVersion,
  recordBytes,
  statementBytes,
  stewardRights,
} from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { usualKeepDays } from "@unionhall/union";
import type { Environment } from "../ports.ts";
import { deed } from "./book-writes.ts";
import { newLetterbox } from "./letterbox.ts";
import { pointsKeep, pointsRoom } from "./points.ts";

/** The days a hall keeps passing entries; points as long as they are used. */
export function keepOf(days: number = usualKeepDays): Keep {
  return { default: days, rooms: [{ room: pointsRoom, days: pointsKeep }] };
}

export interface NewCircle {
  readonly id: CircleId;
  readonly epoch: WholeEpoch;
  readonly request: Found;
}

export interface FoundAsk {
  readonly of: "people" | "devices";
  readonly founder: Secrets;
  readonly device: DeviceTag;
  /** Others who are in from the start: in a desk, or where somebody walked out of a circle. */
  readonly others: readonly { readonly latch: Latch; readonly box: Bytes }[];
  /** What stands in the book after the statement. */
  readonly written: (circle: CircleId) => Promise<readonly Written[]>;
  readonly sponsor: Sponsor;
  /** Where somebody walks out, what they go on from, and how long it keeps what is passing. */
  readonly walk?: { readonly walked: Walked; readonly keep: Keep };
  /** For how many days the hall keeps what passes; left out, as long as in any circle. */
  readonly keep?: number;
  /** It is two people's, for good. */
  readonly ofTwo?: boolean;
  /** So many hold somebody's device at the hall together; 0: nobody does. Left out, as in any circle. */
  readonly hold?: number;
}

/** Makes a circle, ready to be sent to a hall. */
export async function newCircle(env: Environment, ask: FoundAsk): Promise<NewCircle> {
  const statement = statementBytes({
    v: 1,
    kernel: kernelVersion,
    of: ask.of,
    founder: ask.founder.keys,
    nonce: env.random(32),
  });
  const id = circleIdOf(statement);
  const epoch = freshEpoch(env, id, 0);
  const record = recordBytes(await recordOf(env, id, epoch, null));
  const letterbox = await newLetterbox(env);
  const keep = ask.walk?.keep ?? keepOf(ask.keep);
  const most = ask.ofTwo === true ? ({ most: 2 } as const) : {};
  const begun = { statement, record, letterbox, rules: rulesKnown, keep, ...most };
  const first = deed(circleFounded, ask.walk === undefined ? begun : { ...begun, walked: ask.walk.walked });
  const entries = await sealAll(env, ask, id, epoch, [first, ...(await ask.written(id))]);
  const boxKeys = [ask.founder.keys.box, ...ask.others.map(({ box }) => box)];
  const boxes = await Promise.all(boxKeys.map((key) => sealBox(env, id, epoch, key)));
  const founding = {
    statement,
    latches: latches(ask),
    hold: ask.hold ?? (ask.of === "devices" ? 0 : 2),
    invites: 20,
    keep,
  };
  return { id, epoch, request: { type: "found", founding, record, boxes, entries, sponsor: ask.sponsor } };
}

function latches({ founder, others }: FoundAsk): readonly Latch[] {
  const { latch, renew } = founder.keys;
  const steward = { key: latch, renew, rights: stewardRights };
  return [steward, ...others.map((other) => other.latch)];
}

async function sealAll(
  env: Environment,
  { founder, device }: FoundAsk,
  id: CircleId,
  epoch: WholeEpoch,
  written: readonly Written[],
): Promise<Found["entries"]> {
  const to = { circle: id, room: bookRoom, class: "kept" } as const;
  const seen = { seq: 0, head: firstHead(id) };
  const time = env.clock.now();
  const author = founder.keys.signing;
  const sealed = await Promise.all(
    written.map(({ kind, version, payload }, at) =>
      sealEntry(env, founder, epoch, to, { author, device, counter: at + 1, seen, time, kind, version, payload }),
    ),
  );
  return sealed.map(({ header, body }) => ({ header, body }));
}
