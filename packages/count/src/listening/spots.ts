/** A place on the map, and how many people stand there. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly people: number;
}

export interface Spots {
  readonly spots: readonly Spot[];
  /** For each person, at which spot they stand. */
  readonly of: readonly number[];
}

/** So many spots can be compared each with each in a moment. */
const most = 1500;

/**
 * The same place once, from left to right, so that it does not matter in which order people came. Of very many, those
 * who stand almost at the same place are taken together: a net is laid over the map, as fine as it may be.
 */
export function spotsOf(places: readonly (readonly [number, number])[]): Spots {
  const width = Math.max(...spans(places), 1e-12);
  for (let mesh = 2 ** 20; ; mesh /= 2) {
    const knots = places.map(([x, y]) => `${Math.round((x / width) * mesh)} ${Math.round((y / width) * mesh)}`);
    if (new Set(knots).size <= most) return gathered(places, knots);
  }
}

function spans(places: readonly (readonly [number, number])[]): readonly number[] {
  return [0, 1].map((axis) => {
    let [low, high] = [0, 0];
    for (const place of places) [low, high] = [Math.min(low, place[axis]!), Math.max(high, place[axis]!)];
    return high - low;
  });
}

/** A spot stands in the middle of those who stand at it. */
function gathered(places: readonly (readonly [number, number])[], knots: readonly string[]): Spots {
  const sums = new Map<string, { x: number; y: number; people: number }>();
  for (const [p, knot] of knots.entries()) {
    const sum = sums.get(knot) ?? { x: 0, y: 0, people: 0 };
    sums.set(knot, { x: sum.x + places[p]![0], y: sum.y + places[p]![1], people: sum.people + 1 });
  }
  const order = [...sums.entries()]
    .map(([knot, { x, y, people }]) => ({ knot, spot: { x: x / people, y: y / people, people } }))
    .toSorted((a, b) => a.spot.x - b.spot.x || a.spot.y - b.spot.y);
  const at = new Map(order.map(({ knot }, i) => [knot, i]));
  return { spots: order.map(({ spot }) => spot), of: knots.map((knot) => at.get(knot)!) };
}

/** The square of how far two places are from each other. */
export function apart(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}
