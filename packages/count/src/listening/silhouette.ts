import type { Labels } from "./k-means.ts";
import { apart, type Spot } from "./spots.ts";

/**
 * How well groups are told apart, from −1 to 1: for each person, how much nearer they are on average to their own group
 * than to the nearest other; then the mean of all (P. Rousseeuw, Silhouettes, 1987). Who is alone counts as 0.
 */
export function silhouette(spots: readonly Spot[], labels: Labels): number {
  const sizes: number[] = [];
  for (const [i, spot] of spots.entries()) sizes[labels[i]!] = (sizes[labels[i]!] ?? 0) + spot.people;
  let [sum, people] = [0, 0];
  for (const [i, spot] of spots.entries()) {
    sum += spot.people * one(spots, labels, sizes, i);
    people += spot.people;
  }
  return sum / people;
}

function one(spots: readonly Spot[], labels: Labels, sizes: readonly number[], i: number): number {
  const own = labels[i]!;
  if (sizes[own] === 1) return 0;
  const sums = sizes.map(() => 0);
  for (const [j, other] of spots.entries()) sums[labels[j]!]! += other.people * Math.sqrt(apart(spots[i]!, other));
  const inside = sums[own]! / (sizes[own]! - 1);
  let outside = Infinity;
  for (const [g, sum] of sums.entries()) if (g !== own) outside = Math.min(outside, sum / sizes[g]!);
  const larger = Math.max(inside, outside);
  return larger === 0 ? 0 : (outside - inside) / larger;
}
