import { apart, type Spot } from "./spots.ts";

/** For each spot the number of its group. */
export type Labels = readonly number[];

interface Centre {
  readonly x: number;
  readonly y: number;
}

const mostRounds = 200;

/**
 * Groups of two, three … up to `mostGroups`, each found from the one before: the new group begins at the spot that
 * brings most people nearer to a middle, then everybody goes to the nearest middle and the middles follow until nobody
 * moves (A. Likas and others, The global k-means clustering algorithm, 2003). Nothing is drawn by lot.
 */
export function clusterings(spots: readonly Spot[], mostGroups: number): ReadonlyMap<number, Labels> {
  const found = new Map<number, Labels>();
  let settled = settle(spots, [middle(spots)]);
  while (settled.centres.length < Math.min(mostGroups, spots.length)) {
    settled = settle(spots, [...settled.centres, spots[opening(spots, settled)]!]);
    found.set(settled.centres.length, settled.labels);
  }
  return found;
}

interface Settled {
  readonly centres: readonly Centre[];
  readonly labels: Labels;
}

function settle(spots: readonly Spot[], begun: readonly Centre[]): Settled {
  let centres = begun;
  let labels = nearest(spots, centres);
  for (let round = 0; round < mostRounds; round++) {
    centres = centres.map((centre, g) => {
      const group = spots.filter((_, i) => labels[i] === g);
      return group.length === 0 ? centre : middle(group);
    });
    const next = nearest(spots, centres);
    if (next.every((label, i) => label === labels[i])) break;
    labels = next;
  }
  return { centres, labels };
}

/** Of middles that are equally near, the one that was there first. */
function nearest(spots: readonly Spot[], centres: readonly Centre[]): number[] {
  return spots.map((spot) => {
    let best = 0;
    for (let g = 1; g < centres.length; g++) if (apart(spot, centres[g]!) < apart(spot, centres[best]!)) best = g;
    return best;
  });
}

function opening(spots: readonly Spot[], { centres, labels }: Settled): number {
  const now = spots.map((spot, i) => apart(spot, centres[labels[i]!]!));
  let [best, most] = [0, -1];
  for (const [i, candidate] of spots.entries()) {
    let nearer = 0;
    for (let j = 0; j < spots.length; j++)
      nearer += spots[j]!.people * Math.max(0, now[j]! - apart(spots[j]!, candidate));
    if (nearer > most) [best, most] = [i, nearer];
  }
  return best;
}

function middle(spots: readonly Spot[]): Centre {
  let [x, y, people] = [0, 0, 0];
  for (const spot of spots) {
    x += spot.people * spot.x;
    y += spot.people * spot.y;
    people += spot.people;
  }
  return { x: x / people, y: y / people };
}
