/** Equal shares with add one as the rule has it, in fractions and without any of the ways in which the count is quick. */
export interface SmallBudget {
  readonly money: number;
  readonly costs: readonly number[];
  /** Of each voter, for which projects they are. */
  readonly votes: readonly (readonly number[])[];
}

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const of = (over: bigint, under: bigint): Fraction => ({ over, under });
const minus = (a: Fraction, b: Fraction): Fraction => of(a.over * b.under - b.over * a.under, a.under * b.under);
const sign = ({ over }: Fraction): number => (over < 0n ? -1 : over > 0n ? 1 : 0);

/** The projects that are bought; of those that cost people as little the cheaper, then the one with more votes, then the first. */
export function sharesByHand({ money, costs, votes }: SmallBudget): readonly number[] {
  const voters = BigInt(votes.length);
  const wanted = costs.filter((_, project) => votes.some((vote) => vote.includes(project))).length;
  let last = bought(costs, votes, of(BigInt(money), voters));
  for (let more = 1n; last.length < wanted; more++) {
    const next = bought(costs, votes, of(BigInt(money) + more * voters, voters));
    if (next.reduce((all, project) => all + costs[project]!, 0) > money) return last;
    last = next;
  }
  return last;
}

function bought(costs: readonly number[], votes: SmallBudget["votes"], share: Fraction): readonly number[] {
  const purses = votes.map(() => share);
  const order: number[] = [];
  for (;;) {
    let best: { readonly project: number; readonly price: Fraction; readonly fans: readonly number[] } | null = null;
    for (const project of costs.keys()) {
      const fans = [...votes.keys()].filter((voter) => votes[voter]!.includes(project));
      const price = order.includes(project)
        ? null
        : priceOf(
            costs[project]!,
            fans.map((voter) => purses[voter]!),
          );
      if (price === null) continue;
      // Per unit of worth, which is the cost: what costs nothing is free of any.
      const better =
        best === null ? -1 : sign(minus(per(price, costs[project]!), per(best.price, costs[best.project]!)));
      const cheaper = costs[project]! - costs[best?.project ?? project]! || (best?.fans.length ?? 0) - fans.length;
      if (better < 0 || (better === 0 && cheaper < 0)) best = { project, price, fans };
    }
    if (best === null) return order;
    for (const voter of best.fans) {
      const left = minus(purses[voter]!, best.price);
      purses[voter] = sign(left) < 0 ? of(0n, 1n) : left;
    }
    order.push(best.project);
  }
}

const per = ({ over, under }: Fraction, cost: number): Fraction => of(over, under * BigInt(Math.max(cost, 1)));

/** What each pays who has enough; null where they do not have the cost together, or there is nobody. */
function priceOf(cost: number, purses: readonly Fraction[]): Fraction | null {
  let need = of(BigInt(cost), 1n);
  const poorFirst = purses.toSorted((a, b) => sign(minus(a, b)));
  for (const [at, purse] of poorFirst.entries()) {
    const price = of(need.over, need.under * BigInt(poorFirst.length - at));
    if (sign(minus(purse, price)) >= 0) return price;
    need = minus(need, purse);
  }
  return null;
}
