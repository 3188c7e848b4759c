import type { CircleId } from "@unionhall/protocol";
import type { Environment } from "../ports.ts";
import { AtHand } from "./at-hand.ts";
import { Base } from "./base.ts";
import type { Circle } from "./circle.ts";
import { Drafts } from "./drafts.ts";
import { Epochs } from "./epochs.ts";
import { Erasures } from "./erasures.ts";
import { Log } from "./log.ts";
import { Marks } from "./marks.ts";
import { Noted } from "./noted.ts";
import { Outbox } from "./outbox.ts";
import { ReadPlaces } from "./read-places.ts";
import { SignedHeads } from "./signed-heads.ts";

export type Parts = Pick<
  Circle,
  "base" | "log" | "epochs" | "outbox" | "erasures" | "noted" | "heads" | "marks" | "seen" | "drafts" | "atHand"
>;

/** What this device keeps of a circle. */
export async function loadParts(env: Environment, id: CircleId): Promise<Parts> {
  const { store } = env;
  const base = await Base.load(store, id);
  const [log, epochs, outbox, erasures, noted, heads, marks, seen, drafts, atHand] = await Promise.all([
    Log.load(store, id, base?.anchor ?? null),
    Epochs.load(env, store, id),
    Outbox.load(store, id),
    Erasures.load(store, id),
    Noted.load(store, id),
    SignedHeads.load(store, id),
    Marks.load(store, id),
    ReadPlaces.load(store, id),
    Drafts.load(store, id),
    AtHand.load(store, id),
  ]);
  return { base, log, epochs, outbox, erasures, noted, heads, marks, seen, drafts, atHand };
}
