import type { EntryId, MemberId, RoomId } from "@unionhall/protocol";
import { ascii, bytesOf, concat, idOf, memberIdOf, sha256 } from "@unionhall/protocol";
import type {
  Agreement,
  Choice,
  Counted,
  Counts,
  DecidedDeed,
  Method,
  OutcomeDeclared,
  Rule,
  Subject,
} from "@unionhall/union";
import {
  agreementChanged,
  agreementHash,
  agreementMade,
  bodyWritten,
  choices,
  countToSign,
  decisionFacts,
  itemOpened,
  objectionRaised,
  objectionResolved,
  outcomeDeclared,
  proposalOpened,
  roleGiven,
  shortestRounds,
  starterAgreements,
  textHash,
  write,
  writeFacts,
} from "@unionhall/union";
import type { Deciders } from "./deciders.ts";

export interface ToDecide {
  readonly decisions: number;
  /** Who signs each outcome, once as many as that are there. */
  readonly signers: number;
  /** The room of the tool in which they stand, with their texts; null: the book alone is written. */
  readonly tool: RoomId | null;
}

/** One that is on its way. */
interface OnItsWay {
  readonly n: number;
  readonly id: EntryId;
  readonly subject: Subject;
  readonly rule: Rule;
  readonly options: number;
  readonly deed: DecidedDeed | null;
  /** The agreement that it would make, where it is about that. */
  readonly agreement: Agreement | null;
  readonly opened: number;
  outcome: EntryId | null;
  /** Overtaken by another agreement. */
  over: boolean;
}

const aDay = 3;
const decide = 5;
const challenge = 3;
const usual = { share: 10, floor: 5, pass: 50, blocks: 0, aside: null, hidden: false, reasons: false, late: false };
const days = { clarify: 0, react: 0, decide };

function ruleOf(method: Method, change: Partial<Rule> = {}): Rule {
  return { ...usual, method, days, challenge, ...change };
}

/** By what everything else is decided, one after another: each is a change of the agreement. */
const others: readonly Rule[] = [
  ruleOf("consent"),
  ruleOf("majority"),
  ruleOf("gradients"),
  ruleOf("approval"),
  ruleOf("consensus", { blocks: 2 }),
  ruleOf("supermajority", { pass: 66 }),
];

function agreementAt(number: number): Agreement {
  const rules = {
    agreement: ruleOf("supermajority", { pass: 66 }),
    roles: ruleOf("majority"),
    people: ruleOf("consent"),
    other: others[number % others.length]!,
  };
  const delegate = { name: "delegate", most: 50, days: 30, by: "decision" } as const;
  return { ...starterAgreements.large, vouches: 0, inviting: "everyone", roles: [delegate], rules };
}

const firstAgreement: Agreement = agreementAt(0);

/** How often the agreement changes: after so many decisions. */
const between = 450;

/** Years of decisions, three a day. Whoever proposes, objects and signs goes round. Every deed counts. */
export async function decideMuch(circle: Deciders, { decisions, signers, tool }: ToDecide): Promise<void> {
  const years = new Years(circle, signers, tool);
  while (years.opened < decisions) await years.day(Math.min(aDay, decisions - years.opened));
  // Until the last of them has been decided.
  for (let day = 0; day <= decide + 1; day++) await years.day(0);
}

/** The agreement of whoever has just founded the circle. */
export async function agree(circle: Deciders): Promise<void> {
  await circle.write(0, write(agreementMade, { agreement: firstAgreement, standings: [] }));
}

/** The same of a circle of a few that has the agreement of a team: all of them decide it. */
export async function agreeAnew(circle: Deciders): Promise<void> {
  const [team, agreement] = [starterAgreements.team.rules.agreement, firstAgreement];
  const deeds = [{ type: "agreement", agreement: agreementHash(agreement) } as const];
  const rounds = shortestRounds(team, circle.day);
  const [room, positions] = [roomOf(-1, "room"), roomOf(-1, "positions")];
  const content = { room, positions, text: new Uint8Array(32), deeds, subject: "agreement", options: 0 } as const;
  const proposal = await circle.write(0, write(proposalOpened, { ...content, ...rounds }));
  circle.day = rounds.decide + 1;
  const takers = circle.people.length;
  const said = choices[team.method].map((choice) => ({ choice, count: howMany(choice, takers, 0) }));
  const counts = { takers, said, options: [], aside: 0, carried: 0 };
  const counted = { proposal, passed: true, counts, away: 0, positions: sha256(bytesOf(proposal)) };
  const signatures = signed(circle, counted, [...circle.people.keys()]);
  const warrant = await circle.write(0, write(outcomeDeclared, { ...counted, signatures }));
  await circle.write(0, write(agreementChanged, { agreement }), { warrant });
}

class Years {
  readonly #circle: Deciders;
  readonly #signers: number;
  readonly #tool: RoomId | null;
  #agreement = firstAgreement;
  #changes = 0;
  #under: OnItsWay[] = [];
  opened = 0;

  constructor(circle: Deciders, signers: number, tool: RoomId | null) {
    this.#circle = circle;
    this.#signers = signers;
    this.#tool = tool;
  }

  async day(proposals: number): Promise<void> {
    const circle = this.#circle;
    circle.day += 1;
    for (const each of this.#under) {
      if (each.over) continue;
      const age = circle.day - each.opened;
      if (age === 2 && isObjectedTo(each)) await this.#object(each);
      if (age === 3 && isObjectedTo(each))
        await circle.write(each.n + 3, write(objectionResolved, { proposal: each.id }));
      if (age === decide + 1) each.outcome = await this.#declare(each);
      if (age === decide + challenge + 2) await this.#carryOut(each);
    }
    this.#under = this.#under.filter(({ opened, over }) => !over && circle.day - opened < decide + challenge + 2);
    for (let one = 0; one < proposals; one++) this.#under.push(await this.#open(this.opened++));
  }

  async #open(n: number): Promise<OnItsWay> {
    const circle = this.#circle;
    const subject = subjectOf(n);
    const rule = this.#agreement.rules[subject];
    const options = rule.method === "approval" ? ["by bus", "by train", "on foot"] : [];
    const agreement = subject === "agreement" ? agreementAt(this.#changes + 1) : null;
    const deed = deedOf(n, subject, agreement, memberIdOf(circle.person(n + 1).keys.signing));
    const room = await this.#put(n, options);
    const content = {
      room,
      positions: roomOf(n, "positions"),
      text: textHash({ title: titleOf(n), text: textOf(n), options, review: null }),
      deeds: deed === null ? [] : [deed],
      subject,
      options: options.length,
      ...shortestRounds(rule, circle.day),
    };
    const id = await circle.write(n, write(proposalOpened, content));
    const begun = { n, id, subject, rule, deed, agreement, opened: circle.day };
    return { ...begun, options: options.length, outcome: null, over: false };
  }

  /** Its text, and then where it stands. */
  async #put(n: number, options: readonly string[]): Promise<RoomId> {
    const room = roomOf(n, "room");
    if (this.#tool === null) return room;
    const facts = writeFacts(decisionFacts, { options });
    await this.#circle.write(n, write(bodyWritten, { text: textOf(n) }), { room });
    const item = write(itemOpened, { room, what: "decision", title: titleOf(n), facts });
    await this.#circle.write(n, item, { room: this.#tool });
    return room;
  }

  async #object({ n, id: proposal }: OnItsWay): Promise<void> {
    await this.#circle.write(n + 3, write(objectionRaised, { proposal, block: false }));
  }

  async #declare({ n, id: proposal, rule, options }: OnItsWay): Promise<EntryId> {
    const circle = this.#circle;
    const passed = rule.method !== "majority" || n % 7 !== 0;
    const counted = {
      proposal,
      passed,
      counts: countsOf(rule.method, options, passed),
      away: 0,
      positions: sha256(concat(ascii("positions"), bytesOf(proposal))),
    };
    const signers = Array.from({ length: this.#signers }, (_, at) => n * 37 + at * 7);
    const signatures = signed(circle, counted, signers);
    return circle.write(n, write(outcomeDeclared, { ...counted, signatures }));
  }

  async #carryOut({ deed, agreement, outcome, n }: OnItsWay): Promise<void> {
    const circle = this.#circle;
    if (outcome === null || deed === null) return;
    const place = { warrant: outcome };
    if (deed.type === "role") {
      const { member, role } = deed;
      if (n % 7 !== 0) await circle.write(n + 2, write(roleGiven, { member, role }), place);
      return;
    }
    if (agreement === null) return;
    await circle.write(n + 2, write(agreementChanged, { agreement }), place);
    [this.#agreement, this.#changes] = [agreement, this.#changes + 1];
    // What is being decided by a rule that it has no more is over.
    for (const each of this.#under) each.over ||= each.subject === "other" && each.outcome === null;
  }
}

function signed(circle: Deciders, counted: Counted, by: readonly number[]): OutcomeDeclared["signatures"] {
  const message = countToSign(circle.circle, counted);
  return by.map((who) => ({ by: circle.person(who).keys.signing, signature: circle.sign(who, message) }));
}

function subjectOf(n: number): Subject {
  if (n % between === between - 1) return "agreement";
  if (n % 10 === 8) return "roles";
  return n % 10 === 7 ? "people" : "other";
}

function deedOf(n: number, subject: Subject, agreement: Agreement | null, member: MemberId): DecidedDeed | null {
  if (agreement !== null) return { type: "agreement", agreement: agreementHash(agreement) };
  return subject === "roles" && n % 20 === 8 ? { type: "role", member, role: "delegate", on: true } : null;
}

function isObjectedTo({ n, rule }: OnItsWay): boolean {
  return (rule.method === "consent" || rule.method === "consensus") && n % 3 === 0;
}

function countsOf(method: Method, options: number, passed: boolean): Counts {
  const [many, few] = [100, 20];
  const [forIt, against] = passed ? [many, few] : [few, many];
  const said = choices[method].map((choice) => ({ choice, count: howMany(choice, forIt, against) }));
  const takers = said.reduce((sum, { count }) => sum + count, 0);
  return { takers, said, options: [80, 20, 10].slice(0, options), aside: 0, carried: 0 };
}

function howMany(choice: Choice, forIt: number, against: number): number {
  if (["consent", "agree", "4", "yes", "options"].includes(choice)) return forIt;
  return ["no", "aside", "2"].includes(choice) ? against : 0;
}

function roomOf(n: number, what: string): RoomId {
  return idOf("room", sha256(ascii(`${what} ${n}`)).slice(0, 16));
}

function titleOf(n: number): string {
  const [what, where] = [things[n % things.length]!, places[Math.floor(n / things.length) % places.length]!];
  return `${what} ${where}, no. ${n}`;
}

function textOf(n: number): string {
  return `We have talked about this ${1 + (n % 5)} times. It costs what is left of the month, and whoever is there says how it went.`;
}

const things = [
  "Keep the night bus",
  "A second key",
  "Rest after the march",
  "Tea and bread",
  "Rides to court",
  "A new banner",
];
const places = ["at the harbour", "for the kitchen", "on Tuesdays", "by the bridge", "with the neighbours"];
