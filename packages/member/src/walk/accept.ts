import { foundingFault, walkedCodec } from "@unionhall/kernel";
import type { CircleId } from "@unionhall/protocol";
import { equal, toBytes } from "@unionhall/protocol";
import { aloneStill } from "../alone/circles.ts";
import { catchUp } from "../circle/catch-up.ts";
import { foldedTo } from "../circle/folded-to.ts";
import type { DeskCircle } from "../desk/kinds.ts";
import { Stopped } from "../problems.ts";
import { goOn, inPassingAtItsHall } from "../session/in-passing.ts";
import { keepWalk } from "../session/keep.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { OfferFault, OfferId } from "../walks.ts";
import { agreedIn, bindsAlike } from "./agreed.ts";
import type { Judged } from "./judge.ts";
import { judgeOffer } from "./judge.ts";
import { oldSession } from "./walk-out.ts";

/**
 * Yes to an offer. Its hall hears of this person only now; and before anything is kept, that the circle there is the one
 * that the offer and the old book say.
 */
export async function acceptOffer(person: Person, id: OfferId): Promise<CircleId> {
  const known = person.offers.judged(id);
  if (known === undefined) throw new Stopped("no-such-offer");
  if (person.sessions.has(known.offer.circle)) throw new Stopped("already-in");
  const old = oldSession(person, known.offer.walked.circle);
  const judged = await old.circle.serial.run(() => judgeOffer(old, known.signed));
  if (judged?.old == null || judged.fault !== null)
    throw new Stopped({ type: "no-walk", reason: judged?.fault ?? "not-read" });
  const { circle, hall, hallKey, walked } = judged.offer;
  await checkFounding(person, old.held, judged);
  const { secrets, renewal, olderBoxes, renewalOf = old.held.circle } = old.held;
  const whose = { ...aloneStill(old.held), secrets, renewal, renewalOf, olderBoxes, walkedFrom: walked.circle };
  const name = nameOf(old, old.me ?? walked.by);
  if (name !== "") await person.device.setNote(circle, { name });
  const session = await keepWalk(person, { ...whose, circle, hall, hallKey, epochs: [], founded: false });
  await person.offers.close(id);
  await session.online();
  return circle;
}

async function checkFounding(
  person: Person,
  { secrets, olderBoxes }: Pick<DeskCircle, "secrets" | "olderBoxes">,
  { offer, old }: Judged,
): Promise<void> {
  const circle = await inPassingAtItsHall(person, offer, secrets);
  circle.olderBoxes = olderBoxes;
  await catchUp(circle);
  await goOn(circle);
  if (old === null) throw new Stopped({ type: "no-walk", reason: "not-read" });
  const agreed = agreedIn(old.book, offer.walked) === null ? 0 : 1;
  const made = await foldedTo(circle, 1 + offer.walked.parts + agreed, null);
  if (made === null) throw new Stopped({ type: "no-walk", reason: "not-read" });
  const { walked } = made.book;
  const isOffered = walked !== null && equal(toBytes(walkedCodec, walked), toBytes(walkedCodec, offer.walked));
  const foundFault: OfferFault | null = isOffered ? foundingFault(old.book, made.book) : "another-past";
  const fault = foundFault ?? (bindsAlike(old.book, made.book, offer.walked) ? null : "bound-otherwise");
  if (fault !== null) throw new Stopped({ type: "no-walk", reason: fault });
}
