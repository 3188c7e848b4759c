import type { Crowds, Offer } from "./offers.ts";
import { rounding } from "./price.ts";
import type { SharesRun } from "./shares-run.ts";

/**
 * How many steps of adding change nothing for sure; none where somebody was poor. Else, as everybody could pay what was
 * asked, they can with more, and each pays the same for what was bought: the least it can cost, which is its cost by its
 * points. So what was bought comes in the one order of that price, the cost and the votes. What was not bought costs as
 * much or more, and so can come only when all that is before it in that order was paid. As long as its supporters do not
 * have its cost together then, they never have, and all is bought as it was. What they paid is reckoned a little too low
 * in floats, so that there are never too many steps.
 */
export function stepsInVain(
  { bought }: SharesRun,
  offers: readonly Offer[],
  { sizes }: Crowds,
  share: bigint,
  step: bigint,
): bigint {
  if (bought.some(({ poor }) => poor > 0)) return 0n;
  const has = new Set(bought.map(({ project }) => project));
  const wanted = offers.flatMap(({ score }, project) => (score > 0 ? [project] : []));
  // Of those that only a lot tells apart, what was not bought may come first.
  const inOrder = wanted.toSorted(
    (a, b) => compareLeast(offers[a]!, offers[b]!) || Number(has.has(a)) - Number(has.has(b)),
  );
  const paid = new Float64Array(sizes.length);
  let least: bigint | null = null;
  for (const project of inOrder) {
    const offer = offers[project]!;
    if (has.has(project)) pay(offer, paid);
    else {
      const missing = offer.cost + paidBy(offer, sizes, paid, offers.length) - share * BigInt(offer.people);
      if (missing <= 0n) return 0n;
      const steps = (missing - 1n) / (step * BigInt(offer.people));
      if (least === null || steps < least) least = steps;
    }
  }
  return least ?? 0n;
}

/** Which one comes first where nobody is poor: the lower price for what it is worth, the lower cost, more votes. */
function compareLeast(a: Offer, b: Offer): number {
  const dearer = a.cost * BigInt(b.score) * b.worth - b.cost * BigInt(a.score) * a.worth || a.cost - b.cost;
  return dearer < 0n ? -1 : dearer > 0n ? 1 : b.score - a.score;
}

/** Has each crowd's voters pay the least price. */
function pay({ crowds, points, cost, score }: Offer, paid: Float64Array): void {
  for (const [at, crowd] of crowds.entries()) paid[crowd]! += (Number(cost) / score) * points[at]!;
}

/** What supporters paid together, or less: each sum may have lost one part in 2^52 with each that was added. */
function paidBy({ crowds }: Offer, sizes: Float64Array, paid: Float64Array, terms: number): bigint {
  let all = 0;
  for (const crowd of crowds) all += sizes[crowd]! * paid[crowd]!;
  return BigInt(Math.floor(all * (1 - (crowds.length + terms + 8) * rounding)));
}
