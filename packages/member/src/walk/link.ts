import type { Bytes, CircleId } from "@unionhall/protocol";
import { fromBase32, toBase32 } from "@unionhall/protocol";
import { Stopped } from "../problems.ts";
import type { Person } from "../session/person.ts";

/** The offer by which this device came to a circle, as a link; null where it began otherwise. Nothing of it is secret to a member. */
export function writeOffer(person: Person, circle: CircleId): string | null {
  const session = person.sessions.get(circle);
  const by = session?.circle.book.walked?.by;
  const signed = by === undefined ? null : person.offers.signed(circle, by);
  if (session === undefined || signed === null) return null;
  return `${new URL(session.circle.link.address).origin}/#/offer/${toBase32(signed)}`;
}

/** Throws `Stopped` with `not-a-link`. */
export function readOfferLink(text: string): Bytes {
  const [, offer] = text.trim().match(/#\/offer\/([a-z2-7]+)$/) ?? [];
  const signed = offer === undefined ? null : fromBase32(offer);
  if (signed === null) throw new Stopped("not-a-link");
  return signed;
}
