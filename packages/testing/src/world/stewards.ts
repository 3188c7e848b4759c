import type { CircleId } from "@unionhall/protocol";
import { good, idOf, seen, type TestDevice, type World } from "./world.ts";

export function stewardsOf(device: TestDevice, circle: CircleId): readonly string[] {
  return seen(device, circle).members.flatMap(({ steward, name }) => (steward ? [name] : []));
}

interface Made {
  readonly world: World;
  readonly circle: CircleId;
  readonly people: readonly TestDevice[];
}

/** Makes the first so many of a circle stewards: the first alone is one as yet. */
export async function stewarded<M extends Made>(count: number, made: M): Promise<M> {
  const { world, circle, people } = made;
  for (const [at, next] of people.slice(1, count).entries()) {
    for (const { member } of people.slice(0, at + 1)) {
      if (stewardsOf(next, circle).includes(next.name)) break;
      await good(member.stewards.name(circle, idOf(next, circle, next.name)));
      await world.quiet();
    }
  }
  return made;
}
