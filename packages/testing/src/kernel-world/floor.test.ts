import type { Void } from "@unionhall/kernel";
import { bookBytes, memberRemoved, readBook } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import {
  agreementChanged,
  agreementHash,
  agreementMade,
  callLed,
  callOver,
  checkAnswered,
  floorGiven,
  gestureMade,
  hasFloor,
  invitationMarked,
  itemOpened,
  lineSaid,
  newLaw,
  noteWritten,
  personNamed,
  readLaw,
  stackAsked,
  stackGiven,
  stackOver,
  standingOf,
  starterAgreements,
  stateOf,
} from "@unionhall/union";
import { expect, test } from "vitest";
import { decidedBy, quick } from "./lawful.ts";
import { five } from "./paper-deciding.ts";
import type { Figure } from "./paper.ts";
import { Paper } from "./paper.ts";

/** A call with visitors: ash hosts it, and vee and wil visit. */
function visited(): { paper: Paper; ash: Figure; vee: Figure; wil: Figure } {
  const paper = Paper.found(newLaw());
  const ash = paper.founder;
  paper.does(ash, agreementMade, { agreement: starterAgreements.visitors, standings: [] });
  const [vee, wil] = [1, 2].map(() => paper.admit(ash, paper.invite(ash))!) as [Figure, Figure];
  return { paper, ash, vee, wil };
}

const give = (paper: Paper, by: Figure, to: MemberId | null, given = true): Void | null =>
  paper.does(by, floorGiven, { to, given });

/** Of all that somebody could say, what counts right after the newest entry. */
function heard({ book, day }: Paper, { id }: Figure, seq = book.last + 1): readonly string[] {
  const all = [personNamed, stackAsked, gestureMade, checkAnswered, lineSaid, noteWritten, itemOpened, callLed];
  const said = [...all, callOver, stackGiven, stackOver].map(({ name }) => name);
  return said.filter((kind) => book.law.judgeSaid(book.members.get(id)!, { kind, seq, day }) === null);
}

const muted = ["person.named", "stack.asked", "gesture.made", "check.answered"];
const withFloor = [...muted, "line.said"];

test("who visits comes muted: they raise a hand, show something and answer, and write once they have the floor", () => {
  const { paper, ash, vee, wil } = visited();
  expect(standingOf(paper.book, vee.id)).toBe("guest");
  expect([heard(paper, vee), heard(paper, ash).length]).toEqual([muted, 11]);
  expect(give(paper, ash, vee.id)).toBeNull();
  expect([heard(paper, vee), heard(paper, wil)]).toEqual([withFloor, muted]);
  expect(give(paper, ash, vee.id)).toBe("no-effect");
  const during = paper.book.last + 1;
  expect(give(paper, ash, wil.id)).toBeNull();
  for (const each of [vee, wil]) expect(give(paper, ash, each.id, false)).toBeNull();
  expect(give(paper, ash, null)).toBeNull();
  expect([heard(paper, vee), heard(paper, wil)]).toEqual([withFloor, withFloor]);
  expect(give(paper, ash, null, false)).toBeNull();
  // What was said in its time counts whenever it is read, and what was said without it never.
  expect([heard(paper, vee), heard(paper, vee, during)]).toEqual([muted, withFloor]);
});

test("nobody who visits gives the floor, and nobody has it who does not visit", () => {
  const { paper, ash, vee, wil } = visited();
  expect(give(paper, vee, vee.id)).toBe("guests-are-guests");
  expect(give(paper, vee, null)).toBe("guests-are-guests");
  expect(give(paper, ash, ash.id)).toBe("unknown-member");
  expect(heard(paper, wil)).toEqual(muted);
  const team = Paper.found(newLaw());
  team.does(team.founder, agreementMade, { agreement: starterAgreements.team, standings: [] });
  const link = team.invite(team.founder);
  team.does(team.founder, invitationMarked, { invitation: link.invitation, as: "guest" });
  const guest = team.admit(team.founder, link)!;
  expect(heard(team, guest)).toHaveLength(11);
  expect(give(team, team.founder, guest.id)).toBe("unknown-member");
});

test("whoever goes has the floor no more, and comes back muted", () => {
  const { paper, ash, vee, wil } = visited();
  for (const each of [vee, wil]) expect(give(paper, ash, each.id)).toBeNull();
  expect(paper.does(ash, memberRemoved, { member: vee.id })).toBeNull();
  const { floor } = stateOf(paper.book);
  expect([vee, wil].map(({ id }) => hasFloor(floor, id))).toEqual([false, true]);
  expect(give(paper, ash, vee.id)).toBe("unknown-member");
  expect(give(paper, ash, vee.id, false)).toBe("no-effect");
});

test("another agreement mutes guests who are here already, or hears them, from its place on", () => {
  const { circle, people } = five();
  const { paper } = circle;
  const [ash] = people;
  const link = paper.invite(ash);
  paper.does(ash, invitationMarked, { invitation: link.invitation, as: "guest" });
  const guest = paper.admit(people[1], link)!;
  const before = paper.book.last + 1;
  for (const guests of ["muted", "heard"] as const) {
    const agreement = decidedBy(quick, { guests });
    const deeds = [{ type: "agreement", agreement: agreementHash(agreement) } as const];
    const proposal = circle.opens(ash, { subject: "agreement", deeds });
    circle.later(6);
    expect(circle.claims(proposal, { yes: 5 }, people)).toBeNull();
    expect(circle.carriesOut(ash, proposal, agreementChanged, { agreement })).toBeNull();
    expect(heard(paper, guest)).toEqual(guests === "muted" ? muted : expect.arrayContaining(["note.written"]));
  }
  expect(heard(paper, guest, before)).toContain("note.written");
});

test("one host lets in every visitor they asked, and a second host only as many as anywhere", () => {
  const { paper, ash } = visited();
  const asks = (): Figure | null => {
    const link = paper.invite(ash);
    paper.does(ash, invitationMarked, { invitation: link.invitation, as: "member" });
    return paper.admit(ash, link);
  };
  expect(paper.admit(ash, paper.invite(ash))).not.toBeNull();
  const bo = asks();
  expect(standingOf(paper.book, bo!.id)).toBe("member");
  expect(heard(paper, bo!)).toHaveLength(11);
  expect(asks()).toBeNull();
  expect(paper.admit(bo!, paper.invite(bo!))).not.toBeNull();
});

test("a device that begins at a point goes on from who is muted and who has the floor", () => {
  const { paper, ash, vee, wil } = visited();
  give(paper, ash, wil.id);
  const again = readBook(bookBytes(paper.book), readLaw);
  const says = (who: Figure): Void | null =>
    again.law.judgeSaid(again.members.get(who.id)!, { kind: lineSaid.name, seq: again.last + 1, day: paper.day });
  expect([says(vee), says(wil), says(ash)]).toEqual(["has-no-floor", null, null]);
});
