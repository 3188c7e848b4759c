import { isHalted } from "@unionhall/kernel";
import type { Found } from "../circle/found.ts";
import { foundInBook, foundInChain, gathered } from "../circle/found.ts";
import type { Finding } from "../findings.ts";
import { nameOf } from "./name-of.ts";
import type { Session } from "./session.ts";

/** What members should know of a circle, by the places it is about. */
export function findingsOf(session: Session): readonly Finding[] {
  const { circle, talk } = session;
  const found = [...foundAtTheHall(session), ...foundInChain(circle), ...foundInBook(circle), ...talk.findings];
  const inOrder = found.toSorted((a, b) => ("seq" in a ? a.seq : 0) - ("seq" in b ? b.seq : 0));
  return gathered(inOrder, (member) => nameOf(session, member));
}

function foundAtTheHall({ circle, door, past }: Session): readonly Found[] {
  const { seq } = circle.log.chain;
  const { waitsAt, isOutlived } = circle;
  // Nobody withholds from a visit what is sealed under keys it was not lent.
  const wanting = [isOutlived ? null : waitsAt, past.waitsAt].filter((place) => place !== null);
  const atTheDoor = [
    { type: "unlawful-latch", count: door.strangers.length },
    { type: "missing-latch", count: door.missing.length },
  ] as const;
  return [
    ...(circle.link.isOther ? [{ type: "other-hall", seq } as const] : []),
    ...wanting.map((place): Found => ({ type: "withheld", seq: place })),
    ...(isHalted(circle.book) ? [{ type: "newer-rules", seq } as const] : []),
    ...atTheDoor.filter(({ count }) => count > 0),
  ];
}
