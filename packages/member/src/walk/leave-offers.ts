import { membersIn, offerFor, signedOffer, wholeKeys } from "@unionhall/kernel";
import type { Bytes, SealedOffer } from "@unionhall/protocol";
import { putOffers } from "../circle/put-offers.ts";
import { Offline, Refused } from "../line/thrown.ts";
import type { Session } from "../session/session.ts";

/** The offer to come to a circle that this member has walked out to. */
export async function makeOffer({ circle, held }: Session, entries: number): Promise<Bytes> {
  const { walked } = circle.book;
  if (walked === null) throw new Error("nobody walked out to this circle");
  const { env, me } = circle;
  const { circle: id, hall, hallKey } = held;
  return signedOffer.sign(env, { v: 1, hall, hallKey, circle: id, walked, entries }, me.secrets.signing);
}

/**
 * Leaves it for everyone who comes along, in the old hall. False where that cannot be reached, or takes none. Throws
 * `Offline` where the line is cut meanwhile.
 */
export async function leaveOffers(old: Session, session: Session, signed: Bytes): Promise<boolean> {
  const { env, id: circle, link } = old.circle;
  // Another hall may be gone for good; this one was here a moment ago, and is asked again when it is back.
  if (!link.online && link === session.circle.link) throw new Offline();
  if (!link.online || link.hall === null) return false;
  const others = membersIn(session.circle.book).filter(({ id }) => id !== session.me);
  const offers = await Promise.all(
    others.map(async ({ keys }): Promise<SealedOffer> => {
      const { box } = wholeKeys(keys);
      const [tag, sealed] = await Promise.all([
        offerFor.tag(env, circle, box),
        offerFor.seal(env, circle, box, signed),
      ]);
      return { tag, sealed };
    }),
  );
  try {
    await putOffers(old.circle, offers);
    return true;
  } catch (error) {
    // The link says the same, outside the hall.
    if (error instanceof Refused) return false;
    throw error;
  }
}
