import type { Kind, Void } from "@unionhall/kernel";
import type { EntryId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Agreement, Choice, Counted, Decision, ProposalOpened, RoundWaived, Rule } from "@unionhall/union";
import {
  agreementMade,
  choices,
  decisionsOf,
  knownAsOf,
  newLaw,
  outcomeDeclared,
  proposalOpened,
  roundOn,
  roundWaived,
  shortestRounds,
  todayOf,
} from "@unionhall/union";
import { decidedBy, quick } from "./lawful.ts";
import type { Figure } from "./paper.ts";
import { Paper } from "./paper.ts";

export type Saying = Partial<Record<Choice, number>>;

/** Some people who decide, on paper: whoever stands among the signers has signed. */
export class PaperDeciding {
  readonly paper: Paper;
  readonly people: readonly Figure[];
  #rooms = 0;

  private constructor(paper: Paper, people: readonly Figure[]) {
    this.paper = paper;
    this.people = people;
  }

  static of(count: number, agreement: Agreement = decidedBy(quick)): PaperDeciding {
    const paper = Paper.found(newLaw());
    const { founder } = paper;
    paper.does(founder, agreementMade, { agreement, standings: [] });
    const people = [founder];
    for (let at = 1; at < count; at++) people.push(paper.admit(people[1] ?? founder, paper.invite(founder))!);
    paper.day += 8;
    return new PaperDeciding(paper, people);
  }

  get today(): number {
    return this.paper.day;
  }

  later(days: number): void {
    this.paper.day += days;
  }

  does<P>(by: Figure, kind: Kind<P>, payload: P): Void | null {
    return this.paper.does(by, kind, payload);
  }

  /** Why the proposal does not count; null when it does. Its rounds are as short as they can be. */
  opening(by: Figure, change: Partial<ProposalOpened> = {}, rule: Rule = quick): Void | null {
    return this.does(by, proposalOpened, {
      room: this.room(),
      positions: this.room(),
      text: new Uint8Array(32),
      deeds: [],
      subject: "other",
      options: 0,
      ...shortestRounds(rule, this.today),
      ...change,
    });
  }

  /** That nobody has named. */
  room(): RoomId {
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setUint32(0, ++this.#rooms);
    return idOf("room", bytes);
  }

  opens(by: Figure, change: Partial<ProposalOpened> = {}, rule: Rule = quick): EntryId {
    this.opening(by, change, rule);
    return this.paper.newest;
  }

  decision(proposal: EntryId): Decision | undefined {
    return decisionsOf(this.paper.book).get(proposal);
  }

  /** Why counts that these signed are no outcome; null when they are. */
  claims(proposal: EntryId, saying: Saying, signers: readonly Figure[], change: Partial<Counted> = {}): Void | null {
    const { rule } = this.decision(proposal)!;
    const signatures = signers.map(({ keys }) => ({ by: keys.signing, signature: new Uint8Array(64) }));
    return this.does(signers[0]!, outcomeDeclared, { ...madeUp(rule, proposal, saying), ...change, signatures });
  }

  /** Why it does not count that somebody needs no more of the round that it is in; null when it does. */
  waives(by: Figure, proposal: EntryId, change: Partial<RoundWaived> = {}): Void | null {
    const decision = this.decision(proposal)!;
    const round = roundOn(decision.rounds, todayOf(this.paper.book, { day: this.today }));
    if (round === "over") return "round-is-over";
    return this.does(by, roundWaived, { proposal, round, asOf: knownAsOf(decision), waived: true, ...change });
  }

  outcome(proposal: EntryId): EntryId {
    return this.decision(proposal)!.outcome!.entry;
  }

  /** Why a deed that names the outcome does not count; null when it does. */
  carriesOut<P>(by: Figure, proposal: EntryId, kind: Kind<P>, payload: P): Void | null {
    return this.paper.does(by, kind, payload, this.outcome(proposal));
  }
}

type Five = readonly [Figure, Figure, Figure, Figure, Figure];

export interface FiveDecide {
  readonly circle: PaperDeciding;
  readonly people: Five;
}

export function five(agreement?: Agreement): FiveDecide {
  const circle = PaperDeciding.of(5, agreement);
  return { circle, people: circle.people as Five };
}

/** As if so many had said each. It passes where somebody said yes, or goes along. */
export function madeUp({ method }: Rule, proposal: EntryId, saying: Saying): Counted {
  const said = choices[method].map((choice) => ({ choice, count: saying[choice] ?? 0 }));
  const takers = said.reduce((sum, { count }) => sum + count, 0);
  const passed = (saying.yes ?? 0) + (saying.consent ?? 0) + (saying.despite ?? 0) > 0;
  const counts = { takers, said, options: [], aside: saying.despite ?? 0, carried: 0 };
  return { proposal, passed, counts, away: 0, positions: new Uint8Array(32) };
}
