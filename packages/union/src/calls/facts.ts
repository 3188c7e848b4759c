import type { Bytes, CircleId, MemberId, RoomId } from "@unionhall/protocol";
import {
  bytes,
  bytesOf,
  choice,
  id,
  idOf,
  labelled,
  list,
  orNull,
  struct,
  text,
  toBytes,
  uint,
} from "@unionhall/protocol";
import type { Item } from "../items/contents.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";
import type { CallRole } from "./kinds.ts";
import { callRoles } from "./kinds.ts";
import { dayCodec } from "../schedule/when.ts";

const secretLength = 16;
export const mostLanguages = 8;
export const longestLanguage = 16;
export const longestAccess = 600;

/** What an event has that is a call: each of its occurrences has a room of its own, with its agenda, its notes and who speaks. */
export interface EventCallFacts {
  /** Random. Its rooms are named by it, so that whoever prepares the same call offline comes to the same room, and the hall can tell none of them. */
  readonly call: { readonly secret: Bytes };
  /** In which it is held, as IETF names languages (BCP 47). */
  readonly languages: readonly string[];
  /** Those for which there is an interpreter. */
  readonly interpreted: readonly string[];
  /** What there is for whoever needs something to take part: captions, a quiet line, somebody to call before. */
  readonly access: string;
}

export const eventCallFacts: Facts<EventCallFacts> = {
  call: struct({ secret: bytes(secretLength) }),
  languages: list(text(longestLanguage), mostLanguages),
  interpreted: list(text(longestLanguage), mostLanguages),
  access: text(longestAccess),
};

export interface EventCall {
  readonly secret: Bytes;
  readonly languages: readonly string[];
  readonly interpreted: readonly string[];
  readonly access: string;
}

/** Null where the event is no call. */
export function callOfEvent(item: Pick<Item, "facts">): EventCall | null {
  const { call, languages = [], interpreted = [], access = "" } = readFacts(eventCallFacts, item);
  return call === undefined ? null : { secret: call.secret, languages, interpreted, access };
}

/** What a call's room has, as it stands in its event's. */
export interface CallFacts {
  /** On which that occurrence begins. */
  readonly day: number;
  /** Who carried which role when it ended: with it whoever reads the event knows whose turn it is, and need not read a year of calls. */
  readonly led: readonly Led[];
}

export interface Led {
  readonly role: CallRole;
  readonly member: MemberId;
}

export const callFacts: Facts<CallFacts> = {
  day: dayCodec,
  led: list(struct({ role: choice(...callRoles), member: id("member") }), callRoles.length),
};

/** Beside these, of a call that is open beyond its circle: the circle of its own that it is open in; null where that was taken away. */
export const linkedFacts: Facts<{ readonly linked: CircleId | null }> = { linked: orNull(id("circle")) };

export function dayOfCall(item: Pick<Item, "facts">): number | null {
  return readFacts(callFacts, item).day ?? null;
}

/** Who led the calls of an event, of all that stands in its room; the oldest first. */
export function ledIn(items: readonly Pick<Item, "what" | "facts">[]): readonly CallFacts[] {
  const calls = items.flatMap((item) => {
    const { day, led = [] } = readFacts(callFacts, item);
    return item.what !== "call" || day === undefined || led.length === 0 ? [] : [{ day, led }];
  });
  return calls.toSorted((a, b) => a.day - b.day);
}

/** The room of the call that begins on a day. */
export function callRoom({ secret }: Pick<EventCall, "secret">, day: number): RoomId {
  const whole = labelled("call room", secret, toBytes(uint(), day));
  return idOf("room", whole.slice(0, secretLength));
}

/** The room of an item of an agenda that is carried over to the call of a day: whoever does it, and however many, it is one. */
export function carriedRoom({ secret }: Pick<EventCall, "secret">, item: RoomId, day: number): RoomId {
  const whole = labelled("carried item", secret, bytesOf(item), toBytes(uint(), day));
  return idOf("room", whole.slice(0, secretLength));
}
