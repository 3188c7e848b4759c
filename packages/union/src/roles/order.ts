import type { Bytes, MemberId } from "@unionhall/protocol";
import { bytesOf, hexOf, labelled } from "@unionhall/protocol";

/**
 * The order in which the willing are asked: who served least first, and among those as the seed has it. Everyone with the seed
 * makes the same order, and whoever steps out of it changes nothing for the others. `drawn` takes it from here.
 */
export function drawOrder(
  seed: Bytes,
  willing: Iterable<MemberId>,
  served: ReadonlyMap<MemberId, number>,
): readonly MemberId[] {
  return [...new Set(willing)]
    .map((member) => ({
      member,
      served: served.get(member) ?? 0,
      lot: hexOf(labelled("draw lot", seed, bytesOf(member))),
    }))
    .toSorted((a, b) => a.served - b.served || (a.lot < b.lot ? -1 : 1))
    .map(({ member }) => member);
}

/** Who stands before the last of a group and is not in it: they stepped aside, or are kept apart from one who is. Nobody says which. */
export function passedOver(order: readonly MemberId[], group: readonly MemberId[]): readonly MemberId[] {
  const last = Math.max(...group.map((member) => order.indexOf(member)));
  return order.slice(0, last).filter((member) => !group.includes(member));
}
