import type { Bytes } from "@unionhall/protocol";
import { equal, hexOf } from "@unionhall/protocol";
import type { Call, SignedRecord } from "@unionhall/union";
import { isInAsMember, mayLead, recordHolder } from "@unionhall/union";
import { personIn } from "../calls/person.ts";
import type { CallRecordsView } from "../records.ts";
import type { At } from "../rooms.ts";
import type { Session } from "../session/session.ts";
import type { OwnRecord } from "./desk.ts";

/** What this person asked for, or has, of one call. */
export function ownRecord(all: readonly OwnRecord[], call: At): OwnRecord | null {
  return all.findLast(({ circle, room }) => circle === call.circle && room === call.room) ?? null;
}

export function holderOf({ name, nonce }: Pick<OwnRecord, "name" | "nonce">): Bytes {
  return recordHolder(name, nonce);
}

/** Whoever facilitated; where nobody did, any member. */
export function mayGive({ me, circle }: Session, { leads }: Call): boolean {
  return me !== null && isInAsMember(circle.book, me) && mayLead(leads, "over", me);
}

/** What was signed for this person, who has not kept it yet. */
export function givenTo({ records: { given } }: Call, own: OwnRecord): SignedRecord | undefined {
  return given.get(hexOf(holderOf(own)));
}

/** Null as long as the call goes on. */
export function recordsView(session: Session, at: At, own: readonly OwnRecord[]): CallRecordsView | null {
  const { call } = session.room(at.room);
  if (call.over === null) return null;
  const { offered, asked, given } = call.records;
  const gives = mayGive(session, call);
  const waiting = [...asked].filter(([, holder]) => !given.has(hexOf(holder)));
  return {
    offered:
      offered === null ? null : { title: offered.title, minutes: offered.minutes, by: personIn(session, offered.by) },
    mayGive: gives,
    asked: gives ? waiting.map(([by]) => ({ ...personIn(session, by), came: call.here.has(by) })) : [],
    given: gives ? given.size : null,
    mine: stateOf(session, call, ownRecord(own, at)),
  };
}

function stateOf({ me }: Session, call: Call, own: OwnRecord | null): CallRecordsView["mine"] {
  if (own === null || me === null) return "none";
  if (own.given !== null) return "kept";
  if (givenTo(call, own) !== undefined) return "given";
  const asked = call.records.asked.get(me);
  return asked !== undefined && equal(asked, holderOf(own)) ? "asked" : "none";
}
