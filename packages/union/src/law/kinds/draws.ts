import type { Book, Deed, Kind, Void } from "@unionhall/kernel";
import type { Bytes, EntryId, MemberId } from "@unionhall/protocol";
import { bool, bytes, equal, id, struct, text, uint } from "@unionhall/protocol";
import { longestRole } from "../../agreement/agreement.ts";
import type { Draw } from "../../roles/draws.ts";
import { drawnNow, longestDraw, partOf, stageOn } from "../../roles/draws.ts";
import { closeNumber, numberLength } from "../../roles/seed.ts";
import { timesServed } from "../../roles/turns.ts";
import { isInAsMember } from "../standing.ts";
import { stateOf } from "../state.ts";
import type { RoleNamed } from "./roles.ts";
import { roleGiven } from "./roles.ts";

const drawNamed = { draw: id("entry") };

/** Whoever thinks it is time. Not while another of that role is under way, or it would be drawn until somebody likes it. */
export const drawBegun: Kind<{ readonly role: string; readonly until: number }> = {
  name: "draw.begun",
  version: 1,
  payload: struct({ role: text(longestRole), until: uint() }),
  author: "member",
  warranted: true,
  check(book, { payload: { role, until }, day }) {
    const { agreement, draws } = stateOf(book);
    if (agreement === null) return "no-agreement";
    if (agreement.roles.find(({ name }) => name === role)?.by !== "draw") return "unknown-role";
    if (until <= day) return "too-soon";
    if (until > day + longestDraw) return "malformed";
    const before = draws.get(role);
    return before === undefined || stageOn(before, day) === "over" ? null : "no-effect";
  },
  apply(book, { id: draw, by, payload: { role, until } }) {
    const { draws, roles } = stateOf(book);
    if (by === null) return;
    const served = timesServed(roles.filter((held) => held.role === role));
    draws.set(role, { id: draw, by: by.id, role, sealed: null, until, served, ...nobodyYet() });
  },
};

export function nobodyYet(): Pick<Draw, "parts" | "declined" | "given"> {
  return { parts: [], declined: new Set(), given: new Set() };
}

export interface DrawJoined {
  readonly draw: EntryId;
  readonly closed: Bytes;
  readonly willing: boolean;
}

export const drawJoined: Kind<DrawJoined> = {
  name: "draw.joined",
  version: 1,
  payload: struct({ ...drawNamed, closed: bytes(32), willing: bool }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const draw = drawOf(book, deed.payload.draw);
    if (draw === undefined) return "unknown-draw";
    if (stageOn(draw, deed.day) !== "numbers") return "round-is-over";
    return deed.by !== null && partOf(draw, deed.by.id) === undefined ? null : "no-effect";
  },
  apply(book, { by, payload: { draw, closed, willing }, seq }) {
    if (by !== null) drawOf(book, draw)?.parts.push({ by: by.id, willing, closed, closedAt: seq, opened: null });
  },
};

export interface DrawOpened {
  readonly draw: EntryId;
  readonly number: Bytes;
}

/** On a later day than the last on which numbers are put in, so that no one sees a number before theirs is closed. */
export const drawOpened: Kind<DrawOpened> = {
  name: "draw.opened",
  version: 1,
  payload: struct({ ...drawNamed, number: bytes(numberLength) }),
  author: "member",
  warranted: true,
  check(book, { payload: { draw: named, number }, by, day }) {
    const draw = drawOf(book, named);
    if (draw === undefined || by === null) return "unknown-draw";
    const stage = stageOn(draw, day);
    if (stage !== "opening") return stage === "numbers" ? "too-soon" : "round-is-over";
    const part = partOf(draw, by.id);
    if (part === undefined || part.opened !== null) return "no-effect";
    return equal(closeNumber(draw.id, by.id, number), part.closed) ? null : "bad-proof";
  },
  apply(book, { payload: { draw: named, number }, by, seq }) {
    const draw = drawOf(book, named);
    const part = draw === undefined || by === null ? undefined : partOf(draw, by.id);
    if (part !== undefined) part.opened = { number, at: seq };
  },
};

/** Without a reason. It moves nobody else. */
export const drawDeclined: Kind<{ readonly draw: EntryId }> = {
  name: "draw.declined",
  version: 1,
  payload: struct(drawNamed),
  author: "member",
  warranted: true,
  check(book, { payload, by, day }) {
    const draw = drawOf(book, payload.draw);
    if (draw === undefined || by === null) return "unknown-draw";
    if (stageOn(draw, day) === "over") return "round-is-over";
    return partOf(draw, by.id)?.willing === true && !draw.declined.has(by.id) ? null : "no-effect";
  },
  apply(book, { payload, by }) {
    if (by !== null) drawOf(book, payload.draw)?.declined.add(by.id);
  },
};

/** Of roles and of accountability circles. */
export function allDraws(book: Book): readonly Draw[] {
  const { draws, circleDraws } = stateOf(book);
  return [...draws.values(), ...circleDraws];
}

export function drawOf(book: Book, named: EntryId): Draw | undefined {
  return allDraws(book).find(({ id: draw }) => draw === named);
}

/** Whose turn it is by a draw: the first in its order who is still there and does not carry the role. */
export function nextDrawn(book: Book, draw: Draw): MemberId | undefined {
  return drawnNow(draw).order.find((each) => isInAsMember(book, each));
}

type Asked = Pick<Deed<unknown>, "kind" | "payload" | "day">;

/** Why a draw does not entitle to a deed; null where it does: the role is given to whose turn it is, by anybody. */
export function drawEntitles(book: Book, { kind, payload, day }: Asked, draw: Draw): Void | null {
  if (kind !== roleGiven.name || stageOn(draw, day) !== "opening") return "not-warranted";
  const { member, role } = payload as RoleNamed;
  return role === draw.role && nextDrawn(book, draw) === member ? null : "not-warranted";
}

/** The draw that entitles to a deed on a day of the hall; null where none does. */
export function drawFor(book: Book, asked: Asked): EntryId | null {
  const draws = [...stateOf(book).draws.values()];
  return draws.find((draw) => drawEntitles(book, asked, draw) === null)?.id ?? null;
}

/** Hears of each deed of the book that counted. */
export function hearDrawn(book: Book, { kind, payload, warrant }: Deed<unknown>): void {
  const draw = warrant === null || kind !== roleGiven.name ? undefined : drawOf(book, warrant);
  draw?.given.add((payload as RoleNamed).member);
}
