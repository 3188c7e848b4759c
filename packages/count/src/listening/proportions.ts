/** How sure it is that more than half say so, in standard deviations; one more who does is added, as a start. */
export function moreThanHalf(successes: number, trials: number): number {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);
}

/** How sure it is that more say so here than elsewhere, in standard deviations; one more who does is added to both. */
export function moreThanElsewhere(
  successes: number,
  trials: number,
  elsewhere: number,
  trialsElsewhere: number,
): number {
  const [here, there, n, m] = [successes + 1, elsewhere + 1, trials + 1, trialsElsewhere + 1];
  const together = (here + there) / (n + m);
  if (together === 1) return 0;
  return (here / n - there / m) / Math.sqrt(together * (1 - together) * (1 / n + 1 / m));
}

/** Nine times out of ten it is no chance. */
export function isSure(deviations: number): boolean {
  return deviations > 1.2816;
}

/** The share of those who say so, begun at one of two: nobody is unanimous alone. */
export function likely(successes: number, trials: number): number {
  return (successes + 1) / (trials + 2);
}
