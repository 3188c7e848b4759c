import { isHalted } from "@unionhall/kernel";
import type { Found } from "../circle/found.ts";
import { isPutOff } from "../circle/put-off.ts";
import { foundAtTheDoor, foundInBook, foundInChain, gathered } from "../circle/found.ts";
import type { CircleView } from "../api.ts";
import type { Finding } from "../findings.ts";
import type { Amiss, Warning } from "../warnings/warning.ts";
import { warningsOf } from "../warnings/warnings-of.ts";
import { nameOf } from "./name-of.ts";
import type { Session } from "./session.ts";

/** What was found in a circle; and what its members are warned of, which is that and how this one stands with it. */
export function foundIn(session: Session): Pick<CircleView, "findings" | "warnings"> {
  const findings = findingsOf(session);
  const warned = [...amissIn(session), ...findings];
  return { findings, warnings: warningsOf(warned, (seq) => session.circle.log.dayAt(seq)) };
}

/** What is wrong with a hall itself, whichever circle it shows in: said once. */
export function hallWarnings(sessions: Iterable<Session>): readonly Warning[] {
  const all = [...sessions].flatMap(foundAtTheHall);
  const ofHalls = all.filter((found) => found.type === "other-hall" || found.type === "day-off");
  return warningsOf(ofHalls.filter((found, at) => ofHalls.findIndex(({ type }) => type === found.type) === at));
}

function amissIn({ state, trouble }: Session): readonly Amiss[] {
  return [
    ...(state === "held" || state === "suspended" ? [{ type: state }] : []),
    ...(trouble?.reason === "behind" ? [{ type: "behind" } as const] : []),
  ];
}

/** By the places it is about. */
function findingsOf(session: Session): readonly Finding[] {
  const { circle, rooms } = session;
  const here = [...rooms.values()].filter(({ id }) => id !== circle.hallway);
  const inRooms = [...session.inHallway.state.findings, ...here.flatMap(({ findings }) => findings)];
  const found = [...foundAtTheHall(session), ...foundInChain(circle), ...foundInBook(circle), ...inRooms];
  const inOrder = found.toSorted((a, b) => ("seq" in a ? a.seq : 0) - ("seq" in b ? b.seq : 0));
  return gathered(inOrder, (member) => nameOf(session, member));
}

/** Days that clocks of phones may be off: they are a little, and midnight is near somewhere. */
const daysOffBorne = 1;

function foundAtTheHall({ circle, door, past, apart }: Session): readonly Extract<Found, Finding>[] {
  const { seq } = circle.log.chain;
  const { waitsAt, isOutlived, link } = circle;
  // Nobody withholds from a visit what is sealed under keys it was not lent.
  const wanting = [isOutlived ? null : waitsAt, past.waitsAt].filter((place) => place !== null);
  return [
    ...(link.isOther ? [{ type: "other-hall", seq } as const] : []),
    ...(link.isBelieved || link.isOther ? [] : [{ type: "not-believed", seq } as const]),
    ...(Math.abs(link.daysOff) > daysOffBorne ? [{ type: "day-off", days: link.daysOff } as const] : []),
    ...(circle.parted ? [{ type: "parted", seq } as const] : []),
    ...(isPutOff(circle) ? [{ type: "put-off", seq } as const] : []),
    ...(apart ? [{ type: "turns-apart", seq } as const] : []),
    ...wanting.map((place) => ({ type: "withheld", seq: place }) as const),
    ...(isHalted(circle.book) ? [{ type: "newer-rules", seq } as const] : []),
    ...foundAtTheDoor(door),
  ];
}
