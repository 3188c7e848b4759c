import type { Kind } from "@unionhall/kernel";
import {
  foresee,
  letterboxMade,
  letterboxOpened,
  memberAdmitted,
  memberHeld,
  memberLeft,
  memberRemoved,
  memberVouched,
  invitationMade,
  rulesRaised,
  seatOpened,
  stewardNamed,
  stewardsAsOf,
} from "@unionhall/kernel";
import { agreementSentences, powerSentences } from "@unionhall/member/agreement";
import type { EntryId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Agreement, Choice, Decision, May, Method, Power, Starter, Subject, Who } from "@unionhall/union";
import {
  agreementChanged,
  choices,
  clocksStopped,
  decidedOf,
  decisionsOf,
  drawBegun,
  floorGiven,
  may,
  objectionRaised,
  outcomeChallenged,
  outcomeDeclared,
  powerNames,
  proposalOpened,
  roleGiven,
  roundOn,
  roundWaived,
  shortestRounds,
  standingChanged,
  starterAgreements,
  starters,
  stateOf,
  subjectOf,
  timeOutGiven,
  vouchesAsked,
  whos,
} from "@unionhall/union";
import { expect, test } from "vitest";
import { agreed, cast, type Cast, type Inside } from "./cast.ts";
import { type Figure, type Paper, seatNumber } from "./paper.ts";

const signature = new Uint8Array(64);

/** A deed as one does it alone, and as it is done by all of those whose word it takes. */
interface Deed {
  readonly kind: Kind<unknown>;
  readonly payload: unknown;
  readonly together?: unknown;
}

function deed<P>(kind: Kind<P>, payload: P, together?: P): Deed {
  return { kind: kind as Kind<unknown>, payload, ...(together === undefined ? {} : { together }) };
}

const nobody = { after: 0, consents: [] };

/** What each power is used for, of which nothing but whose it is stands in the way. */
const deeds: Readonly<Record<Power, (circle: Cast) => Deed>> = {
  leave: () => deed(memberLeft, {}),
  hold: ({ is }) => deed(memberHeld, { member: is.other.id }),
  invite({ paper, agreement, members }) {
    const vouches = vouchesAsked(agreement, members.length);
    return deed(invitationMade, { invitation: paper.key(), latch: paper.key(), vouches, until: paper.day + 14 });
  },
  vouch: ({ paper, is }) =>
    deed(memberVouched, { invitation: invited(paper, is.second), signing: is.other.keys.signing }),
  admit({ paper, is }) {
    const invitation = invited(paper, is.second);
    const letter = { v: 1, circle: paper.book.circle, invitation, keys: paper.figure().keys } as const;
    return deed(memberAdmitted, { letter: { letter, byInvitation: signature, byNewcomer: signature } });
  },
  "turn-keys": ({ paper }) => deed(letterboxMade, { ...paper.book.letterbox! }),
  letterbox: ({ paper }) => deed(letterboxOpened, { ...paper.book.letterbox! }),
  remove: ({ is }) => deed(memberRemoved, { member: is.other.id }),
  stewards: ({ paper, members, is }) =>
    deed(
      stewardNamed,
      { member: is.other.id, ...nobody, after: stewardsAsOf(paper.book) },
      { member: is.other.id, ...agreed(paper, members) },
    ),
  seats: ({ paper }) => deed(seatOpened, { seat: seatNumber(1), of: "chapter", name: "", keys: [paper.key()] }),
  "raise-rules": ({ paper, members }) =>
    deed(
      rulesRaised,
      { rules: 2, ...nobody, after: stewardsAsOf(paper.book) },
      { rules: 2, ...agreed(paper, members) },
    ),
  "stop-clocks": () => deed(clocksStopped, {}),
  "time-out": ({ is }) => deed(timeOutGiven, { member: is.other.id, days: 3 }),
  propose: ({ paper, agreement }) => deed(proposalOpened, proposal(paper, agreement, "other")),
  object(circle) {
    const byObjections: readonly Method[] = ["consent", "consensus"];
    const { rules } = circle.agreement;
    const subject = (["agreement", "roles", "people"] as const).find((each) =>
      byObjections.includes(rules[each].method),
    );
    opens(circle, subject ?? "other");
    return deed(objectionRaised, { proposal: decisionIn(circle)[0], block: false });
  },
  waive(circle) {
    opens(circle, "other");
    const [proposal, { rounds, changed: asOf }] = decisionIn(circle);
    const round = roundOn(rounds, circle.paper.day) as "clarify" | "react";
    return deed(roundWaived, { proposal, round, asOf, waived: true });
  },
  declare(circle) {
    opens(circle, "other");
    endsRounds(circle);
    return deed(outcomeDeclared, outcome(circle, "other", 1), outcome(circle, "other", circle.members.length));
  },
  challenge(circle) {
    opens(circle, "other");
    endsRounds(circle);
    circle.paper.does(circle.is.second, outcomeDeclared, outcome(circle, "other", 6));
    return deed(outcomeChallenged, { outcome: outcomeIn(circle) });
  },
  "change-agreement": ({ agreement }) => deed(agreementChanged, { agreement: { ...agreement, vouches: 9 } }),
  "give-role": ({ is }) => deed(roleGiven, { member: is.other.id, role: "facilitator" }),
  draw: ({ paper }) => deed(drawBegun, { role: "facilitator", until: paper.day + 7 }),
  "change-standing": ({ is }) => deed(standingChanged, { member: is.other.id, as: "guest" }),
  "give-floor": () => deed(floorGiven, { to: null, given: true }),
};

function invited(paper: Paper, by: Figure): Figure["keys"]["signing"] {
  const { book } = paper;
  const { agreement } = stateOf(book);
  stateOf(book).agreement = starterAgreements.team;
  const { invitation } = paper.invite(by);
  stateOf(book).agreement = agreement;
  return invitation;
}

function proposal({ day }: Paper, { rules }: Agreement, subject: Subject) {
  const [room, positions] = [1, 2].map((each) => idOf("room", new Uint8Array(16).fill(each))) as [RoomId, RoomId];
  const about = { room, positions, text: new Uint8Array(32), deeds: [], subject, options: 0 };
  return { ...about, ...shortestRounds(rules[subject], day) };
}

function opens({ paper, agreement, is }: Cast, subject: Subject, what: readonly Deed[] = []): void {
  const decided = what.map(({ kind, payload }) => decidedOf({ kind: kind.name, payload })!);
  expect(paper.does(is.second, proposalOpened, { ...proposal(paper, agreement, subject), deeds: decided })).toBe(null);
}

/** The only one there is. */
function decisionIn({ paper }: Cast): readonly [EntryId, Decision] {
  return [...decisionsOf(paper.book)][0]!;
}

function outcomeIn(circle: Cast): EntryId {
  return decisionIn(circle)[1].outcome!.entry;
}

function endsRounds(circle: Cast): void {
  circle.paper.day = decisionIn(circle)[1].rounds.decide + 1;
}

const inFavour: Readonly<Record<Method, Choice>> = {
  advice: "advice",
  consent: "consent",
  consensus: "agree",
  gradients: "5",
  majority: "yes",
  supermajority: "yes",
  approval: "options",
  ranked: "options",
};

/** As if enough had taken part, all in favour, and so many had signed that they counted it. */
function outcome(circle: Cast, subject: Subject, signers: number) {
  const { agreement, members } = circle;
  const takers = Math.max(signers, agreement.rules[subject].floor);
  const { method } = agreement.rules[subject];
  const said = choices[method].map((choice) => ({ choice, count: choice === inFavour[method] ? takers : 0 }));
  const counts = { takers, said, options: [], aside: 0, carried: 0 };
  const signatures = members.slice(-signers).map(({ keys: { signing } }) => ({ by: signing, signature }));
  return { proposal: decisionIn(circle)[0], passed: true, counts, away: 0, positions: new Uint8Array(32), signatures };
}

/** Whether it would count if they did it now. */
function counts({ paper, is }: Cast, who: Inside, { kind }: Deed, payload: unknown, warrant?: EntryId): boolean {
  const at = { day: paper.day, time: 0, ...(warrant === undefined ? {} : { warrant }) };
  return foresee(paper.book, { kind, payload, by: is[who].id, ...at }) === null;
}

/** What comes of it when somebody does it: alone, with all others whose word it takes, and once all have decided it. */
function tried(starter: Starter, power: Power): (who: Who) => May {
  // Some sign that do not suffice at once: there have to be more.
  const more = power === "challenge" ? 7 : 0;
  const [circle, after] = [cast(starter, more), cast(starter, more)];
  const [asked, decided] = [deeds[power](circle), deeds[power](after)];
  const isDecided = decide(after, decided);
  return (who) => {
    if (who === "operator") return ofNobody(circle, asked);
    if (counts(circle, who, asked, asked.payload)) return takesASecond(cast(starter), who, power) ? "two" : "yes";
    if (asked.together !== undefined && counts(circle, who, asked, asked.together)) return "together";
    const entitled = isDecided && counts(after, who, decided, decided.together ?? decided.payload, outcomeIn(after));
    return entitled ? "decision" : "no";
  };
}

/** Whoever runs the hall has no key that is a member's. */
function ofNobody({ paper }: Cast, { kind, payload, together = payload }: Deed): May {
  expect(paper.does(paper.figure(), kind, together)).toBe("not-a-member");
  return "no";
}

/** Some deeds count as one's word for them, and come about with another's. */
function takesASecond(circle: Cast, who: Inside, power: Power): boolean {
  if (power !== "hold" && power !== "time-out") return false;
  const { paper, is } = circle;
  const { kind, payload } = deeds[power](circle);
  const cameAbout = (): boolean => {
    const { holds } = paper.book.members.get(is.other.id)!;
    return holds.length + stateOf(paper.book).timeOuts.given.length > 0;
  };
  paper.does(is[who], kind, payload);
  if (cameAbout()) return false;
  paper.does(is.second, kind, payload);
  expect(cameAbout()).toBe(true);
  return true;
}

/** Whether a decision can be about it: if so, all of them have made it. */
function decide(circle: Cast, asked: Deed): boolean {
  const decided = decidedOf({ kind: asked.kind.name, payload: asked.payload });
  if (decided === null) return false;
  const subject = subjectOf(decided);
  opens(circle, subject, [asked]);
  endsRounds(circle);
  expect(circle.paper.does(circle.is.second, outcomeDeclared, outcome(circle, subject, circle.members.length))).toBe(
    null,
  );
  return true;
}

const named = { role: (name: string) => name, seat: (seat: string) => seat };

test.each(starters)("%s: what the table and the page say that each can do is what the book lets them do", (starter) => {
  const done = new Map(
    powerNames.flatMap((power) => {
      const byWho = tried(starter, power);
      return whos.map((who) => [`${who} ${power}`, byWho(who)] as const);
    }),
  );
  const lived = (who: Who, power: Power): May => done.get(`${who} ${power}`)!;
  const agreement = starterAgreements[starter];
  for (const who of whos)
    for (const power of powerNames)
      expect([who, power, lived(who, power)]).toEqual([who, power, may(agreement, who, power)]);
  for (const language of ["en", "es"] as const) {
    const page = agreementSentences(agreement, language, named);
    const read = ["can", "may-not"].map((name) => page.find(({ group }) => group === name)?.sentences);
    const told = powerSentences(language, lived);
    expect(read).toEqual([told.can, told["may-not"]]);
  }
});
