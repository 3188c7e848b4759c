import type { Offer, Walked } from "@unionhall/kernel";
import { offerFor, signedOffer } from "@unionhall/kernel";
import type { Bytes, CircleId, Codec, MemberId } from "@unionhall/protocol";
import { bool, bytesUpTo, caps, fromBytes, struct, toBytes, uint } from "@unionhall/protocol";
import type { LocalStore } from "../ports.ts";
import type { Session } from "../session/session.ts";
import type { OfferId } from "../walks.ts";
import type { Judged } from "./judge.ts";
import { judgeOffer } from "./judge.ts";

interface Kept {
  readonly signed: Bytes;
  readonly offer: Offer;
  /** Neither taken nor declined here. */
  readonly open: boolean;
}

const keptCodec: Codec<{ readonly v: number; readonly signed: Bytes; readonly open: boolean }> = struct({
  v: uint(1),
  signed: bytesUpTo(caps.offer),
  open: bool,
});

const shelf = "offers";

/** Offers of one walker, out of one circle. */
const mostOfOne = 4;

/** Whoever has seen an offer could sign another for the same circle. */
export function offerId({
  circle,
  walked,
}: {
  readonly circle: CircleId;
  readonly walked: Pick<Walked, "by">;
}): OfferId {
  return `${circle} ${walked.by}`;
}

/** The offers to walk out that this device has come by, and what it makes of them. */
export class Offers {
  readonly #store: LocalStore;
  readonly #kept: Map<OfferId, Kept>;
  /** Circles for which this device has left offers since it began. */
  readonly #left = new Set<CircleId>();
  readonly #judged = new Map<OfferId, Judged>();

  private constructor(store: LocalStore, kept: Map<OfferId, Kept>) {
    this.#store = store;
    this.#kept = kept;
  }

  static async load(store: LocalStore): Promise<Offers> {
    const items = await store.read(shelf);
    const kept = items.flatMap(({ value }) => {
      const { signed, open } = fromBytes(keptCodec, value, "kept offer");
      const offer = signedOffer.read(signed);
      return offer === null ? [] : [[offerId(offer), { signed, offer, open }] as const];
    });
    return new Offers(store, new Map(kept));
  }

  /** Those of a circle that are open, as far as they have been judged. */
  of(circle: CircleId): readonly Judged[] {
    return [...this.#judged.values()].filter(
      ({ offer }) => offer.walked.circle === circle && this.#kept.get(offerId(offer))?.open === true,
    );
  }

  judged(id: OfferId): Judged | undefined {
    return this.#judged.get(id);
  }

  /** The one that leads to a circle, by whoever founded it. */
  signed(circle: CircleId, by: MemberId): Bytes | null {
    return this.#kept.get(offerId({ circle, walked: { by } }))?.signed ?? null;
  }

  /** It was taken, or declined. It is kept, for the link. */
  async close(id: OfferId): Promise<void> {
    const kept = this.#kept.get(id);
    if (kept !== undefined) await this.#keep({ ...kept, open: false });
  }

  /** One that came from somewhere: null, and nothing kept, where it is nobody's of the circle. Told again it is open again. */
  async take(session: Session, signed: Bytes): Promise<Judged | null> {
    const judged = await judgeOffer(session, signed);
    if (judged === null) return null;
    const { offer } = judged;
    if (this.#isFull(offer) && !this.#kept.has(offerId(offer))) return null;
    await this.#keep({ signed, offer, open: true });
    this.#judged.set(offerId(offer), judged);
    return judged;
  }

  /** Whatever is open for a circle, by what has been read of it since. */
  async judge(session: Session): Promise<void> {
    for (const { offer, signed, open } of this.#kept.values()) {
      if (!open || offer.walked.circle !== session.circle.id) continue;
      const judged = await judgeOffer(session, signed);
      if (judged !== null) this.#judged.set(offerId(offer), judged);
    }
  }

  /** This member's own, by which the others come; and whether the old hall has it for them. */
  async note({ circle }: Session, signed: Bytes, left: boolean): Promise<void> {
    const offer = signedOffer.read(signed);
    if (offer === null) throw new Error("an offer of our own can be read");
    await this.#keep({ signed, offer, open: false });
    if (left) this.#left.add(circle.id);
  }

  wereLeft(circle: CircleId): boolean {
    return this.#left.has(circle);
  }

  /** Asks the hall for what was left for this member. They need not be let in. */
  async learn(session: Session): Promise<void> {
    const { circle } = session;
    const { box, keys } = circle.me.secrets;
    const tag = await offerFor.tag(circle.env, circle.id, keys.box);
    const { offers } = await circle.link.ask({ type: "get-offers", circle: circle.id, tag }, "offers");
    for (const sealed of offers) {
      const signed = await offerFor.open(circle.env, circle.id, box, sealed);
      const offer = signed === null ? null : signedOffer.read(signed);
      if (signed !== null && offer !== null && !this.#kept.has(offerId(offer))) await this.take(session, signed);
    }
    await this.judge(session);
  }

  /** Somebody of the circle could leave any number, and bury those of others. */
  #isFull({ walked: { circle, by } }: Offer): boolean {
    const theirs = [...this.#kept.values()].filter(
      ({ offer: { walked } }) => walked.circle === circle && walked.by === by,
    );
    return theirs.length >= mostOfOne;
  }

  async #keep(kept: Kept): Promise<void> {
    const { signed, open, offer } = kept;
    await this.#store.write([{ shelf, key: offerId(offer), value: toBytes(keptCodec, { v: 1, signed, open }) }]);
    this.#kept.set(offerId(offer), kept);
  }
}
