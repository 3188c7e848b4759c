import type { CircleView, OfferView, Outcome, WalkActs, WalkerView, WalkView } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import type { CircleId } from "@unionhall/protocol";

interface Told {
  circle(id: CircleId): CircleView | null;
  offers(): readonly OfferView[];
  setOffers(offers: readonly OfferView[]): void;
  /** Ends as the scene says deeds end. */
  deed(change: () => void): Promise<Outcome<void>>;
  change(id: CircleId, how: (circle: CircleView) => CircleView): void;
  /** What walking out and saying yes lead to. */
  arrive(): Promise<Outcome<CircleId>>;
}

const link = "https://hall.example/#/offer/aaaqeayeaudaocajbifqydiob4ibceqtcqkrmfyydenbwha5dyp";

/** Whoever is left out is left out, and nothing was done since. */
export function scriptedWalks(told: Told): WalkActs {
  const open = (id: CircleId): OfferView | undefined => told.offers().find((offer) => offer.circle === id);
  return {
    plan: async (id, { without }) => {
      const circle = told.circle(id);
      if (circle === null) return { ok: false, problem: { type: "no-such-circle" } };
      return { ok: true, value: planOf(circle, without) };
    },
    // As with a real hall, the circle is walked out of before the offers are left.
    out: async (id) => {
      const arrived = await told.arrive();
      if (!arrived.ok) return arrived;
      told.change(id, (circle) => ({ ...circle, state: "out", walkedTo: arrived.value }));
      await new Promise((later) => setTimeout(later, 50));
      return { ok: true, value: { circle: arrived.value, link, offered: true } };
    },
    offers: () => told.offers(),
    look: async () => {
      const [offer] = told.offers();
      return offer === undefined ? { ok: false, problem: { type: "no-such-offer" } } : { ok: true, value: offer };
    },
    link: (id) => (open(id) === undefined ? null : link),
    accept: async (id) => {
      const arrived = await told.arrive();
      if (arrived.ok) told.setOffers(told.offers().filter((offer) => offer.id !== id));
      return arrived;
    },
    decline: (id) => told.deed(() => told.setOffers(told.offers().filter((offer) => offer.id !== id))),
  };
}

function planOf({ id: from, title, members, headWords }: CircleView, without: readonly string[]): WalkView {
  const walker = ({ id, name, me, steward }: CircleView["members"][number]): WalkerView => {
    return { id, name, me, steward: steward || me };
  };
  const here = members.filter(({ state }) => state === "in");
  return {
    from,
    title,
    seq: headWords.seq,
    day: 20_783,
    people: here.filter(({ id }) => !without.includes(id)).map(walker),
    left: here.filter(({ id }) => without.includes(id)).map(walker),
    undone: [],
    entries: 12,
  };
}

/** An offer of Bo's to go on without Lin. */
export function offerOf(fault: OfferView["fault"]): OfferView {
  const walker = (name: string, steward = false): WalkerView => {
    const id = idOf("member", new Uint8Array(16).fill(name.codePointAt(0)! * 3 + name.length));
    return { id, name, me: name === "Ash", steward };
  };
  const circle = (seed: number): CircleId => idOf("circle", new Uint8Array(20).fill(seed));
  const bo = walker("Bo", true);
  return {
    id: `offer ${fault}`,
    circle: circle(fault === null ? 12 : 13),
    from: circle(1),
    title: "Everyone",
    seq: 187,
    people: [bo, walker("Ash"), walker("Cy")],
    left: [walker("Lin", true)],
    undone: [{ seq: 188, kind: "removed", by: "Lin", whom: "Bo" }],
    entries: 42,
    by: bo.id,
    name: "Bo",
    hall: "https://elsewhere.example",
    elsewhere: fault === null,
    fault,
  };
}
