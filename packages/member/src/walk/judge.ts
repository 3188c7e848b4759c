import type { Offer } from "@unionhall/kernel";
import { broughtBy, signedOffer, walkFault } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import type { Session } from "../session/session.ts";
import type { OfferFault } from "../walks.ts";
import type { OldBook, WalkDeed } from "./old-book.ts";
import { deedsOf, oldBook } from "./old-book.ts";
import { isAsNow } from "./plan.ts";

/** An offer by somebody of the old circle, and what its book says of it. */
export interface Judged {
  readonly signed: Bytes;
  readonly offer: Offer;
  /** Null as long as this device has not read that far. */
  readonly old: OldBook | null;
  readonly fault: OfferFault | null;
  readonly deeds: readonly WalkDeed[];
}

/** Null where it is not of this circle, or nobody's who was ever in it. */
export async function judgeOffer(session: Session, signed: Bytes): Promise<Judged | null> {
  const { circle } = session;
  const offer = signedOffer.read(signed);
  const walker = offer === null ? undefined : circle.book.members.get(offer.walked.by);
  if (offer === null || walker === undefined || offer.walked.circle !== circle.id) return null;
  const keys = [...circle.book.voices].filter(([, { member }]) => member === walker.id).map(([key]) => key);
  const isTheirs = await Promise.all(keys.map((key) => signedOffer.isBy(circle.env, key, signed)));
  if (!isTheirs.some(Boolean)) return null;
  const old = await oldBook(circle, offer.walked.seq);
  const fault = await faultOf(session, offer, old, signed);
  return { signed, offer, old, fault, deeds: await deedsOf(circle) };
}

async function faultOf(
  session: Session,
  { walked }: Offer,
  old: OldBook | null,
  signed: Bytes,
): Promise<OfferFault | null> {
  const { env, log } = session.circle;
  const head = log.chain.at(walked.seq);
  if (head !== undefined && head !== walked.head) return "another-past";
  if (old === null) return "not-read";
  const fault = walkFault(old.book, walked);
  if (fault !== null) return fault;
  const signing = old.book.members.get(walked.by)?.keys.signing;
  if (signing === undefined || !(await signedOffer.isBy(env, signing, signed))) return "walker-not-in";
  const { me } = session;
  const comes = me !== null && broughtBy(old.book, walked).some(({ id }) => id === me);
  return comes && isAsNow(session, old, me) ? null : "not-for-me";
}
