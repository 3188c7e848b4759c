import type { Book, Deed, Kind, Void } from "@unionhall/kernel";
import type { Bytes, EntryId, MemberId } from "@unionhall/protocol";
import { bytes, equal, id, orNull, struct, uint } from "@unionhall/protocol";
import type { Draw } from "../../roles/draws.ts";
import { drawLasts, longestDraw, partOf, stageOn } from "../../roles/draws.ts";
import { saltLength, sealAppeal } from "../../roles/names.ts";
import { stateOf } from "../state.ts";
import { drawOf, nobodyYet } from "./draws.ts";

export interface AccountabilityAsked {
  /** The last day, since 1970, on which numbers are put in. */
  readonly until: number;
  readonly names: Bytes;
  readonly appeal: Bytes;
  /** The draw that this is the appeal of, and what shows that it is one of its parties'. */
  readonly of: { readonly draw: EntryId; readonly token: Bytes } | null;
}

/** Days for numbers at least: else whoever asks, with friends who know of it, is alone in the draw. */
export const shortestCircleDraw = 7;
/** Under way at once: who asks for many keeps nobody else from theirs. */
export const mostCircleDraws = 12;
/** Days after a draw is over in which it is still appealed. */
export const appealLasts = 60;
/** Days for which it counts that somebody sat. */
const countsFor = 364;

/** Whoever wants a conflict looked at. Whom it is about the book does not say; one at a time of each who asks. */
export const accountabilityAsked: Kind<AccountabilityAsked> = {
  name: "accountability.asked",
  version: 1,
  payload: struct({
    until: uint(),
    names: bytes(32),
    appeal: bytes(32),
    of: orNull(struct({ draw: id("entry"), token: bytes(saltLength) })),
  }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const { agreement, circleDraws } = stateOf(book);
    const { by, payload, day } = deed;
    if (agreement === null) return "no-agreement";
    if (payload.until < day + shortestCircleDraw) return "too-soon";
    if (payload.until > day + longestDraw) return "malformed";
    if (isCopy(circleDraws, payload)) return "no-effect";
    // An appeal waits for nobody.
    if (payload.of !== null) return appealFault(book, deed);
    const underWay = circleDraws.filter((draw) => stageOn(draw, day) !== "over");
    if (underWay.some((draw) => draw.by === by?.id && draw.sealed?.of === null)) return "no-effect";
    return underWay.length < mostCircleDraws ? null : "too-many-of-these";
  },
  apply(book, { id: draw, by, payload: { until, names, appeal, of }, day }) {
    const law = stateOf(book);
    if (by === null) return;
    const first = of === null ? undefined : drawOf(book, of.draw)?.sealed;
    if (first != null) first.appealed = true;
    const served = timesSat(law.circleDraws);
    const sealed = { names, appeal, appealed: false, of: of?.draw ?? null };
    const kept = law.circleDraws.filter((each) => each.until + countsFor >= day);
    law.circleDraws = [...kept, { id: draw, by: by.id, role: "", sealed, until, served, ...nobodyYet() }];
  },
};

/** A seal is of one draw: whoever copies another's would be told what is for that one's, and could use its appeal up. */
function isCopy(draws: readonly Draw[], { names, appeal }: AccountabilityAsked): boolean {
  return draws.some(({ sealed }) => sealed !== null && (equal(sealed.names, names) || equal(sealed.appeal, appeal)));
}

/** Once, and never of an appeal. */
function appealFault(book: Book, { payload: { of }, day }: Deed<AccountabilityAsked>): Void | null {
  const draw = of === null ? undefined : drawOf(book, of.draw);
  if (draw === undefined || draw.sealed === null || of === null) return "unknown-draw";
  const { until, sealed } = draw;
  if (!equal(sealAppeal(of.token), sealed.appeal)) return "bad-proof";
  if (sealed.appealed || sealed.of !== null) return "no-effect";
  return day <= until + drawLasts + appealLasts ? null : "round-is-over";
}

function timesSat(draws: readonly Draw[]): ReadonlyMap<MemberId, number> {
  const times = new Map<MemberId, number>();
  for (const { given } of draws) for (const each of given) times.set(each, (times.get(each) ?? 0) + 1);
  return times;
}

/** Of themselves, by whoever was willing: it makes another their turn next time, and gives nothing else. */
export const accountabilitySat: Kind<{ readonly draw: EntryId }> = {
  name: "accountability.sat",
  version: 1,
  payload: struct({ draw: id("entry") }),
  author: "member",
  warranted: true,
  check(book, { payload, by, day }) {
    const draw = drawOf(book, payload.draw);
    if (draw === undefined || draw.sealed === null || by === null) return "unknown-draw";
    if (stageOn(draw, day) === "numbers") return "too-soon";
    return partOf(draw, by.id)?.willing === true && !draw.given.has(by.id) ? null : "no-effect";
  },
  apply(book, { payload, by }) {
    if (by !== null) drawOf(book, payload.draw)?.given.add(by.id);
  },
};
