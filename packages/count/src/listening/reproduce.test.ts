import { describe, expect, it } from "vitest";
import { readFolder } from "../../../../vectors/read.ts";
import { type Conversation, type OpinionMap, opinionMap, readConversation } from "./index.ts";

function conversationOf(files: ReadonlyMap<string, string>): Conversation {
  const reading = readConversation(files);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.conversation;
}

interface Selected {
  readonly tid: number;
  readonly "n-success": number;
  readonly "n-trials": number;
  readonly "p-success": number;
  readonly "p-test": number;
}

interface Math2 {
  readonly "group-votes": {
    readonly [group: string]: {
      readonly "n-members": number;
      readonly votes: { readonly [tid: string]: { readonly A: number; readonly D: number; readonly S: number } };
    };
  };
  readonly "group-aware-consensus": { readonly [tid: string]: number };
  readonly "base-clusters": {
    readonly members: readonly (readonly number[])[];
    readonly x: readonly number[];
    readonly y: readonly number[];
  };
  readonly consensus: { readonly agree: readonly Selected[]; readonly disagree: readonly Selected[] };
  readonly repness: {
    readonly [group: string]: readonly (Selected & { readonly repness: number; readonly "repful-for": string })[];
  };
}

describe("what a Polis server made of a conversation comes out of its votes again", () => {
  const files = readFolder("listening/improving-polis");
  const theirs = JSON.parse(files.get("math-pca2.json")!) as Math2;
  const ours: OpinionMap = opinionMap(conversationOf(files), false);

  it("every tally, of everybody and of each group that may be told", () => {
    const comments = JSON.parse(files.get("comments.json")!) as {
      [name in "tid" | "agree_count" | "disagree_count" | "pass_count" | "count"]: number;
    }[];
    for (const { tid, agree_count, disagree_count, pass_count, count } of comments) {
      const tally = { agree: agree_count, disagree: disagree_count, pass: pass_count, seen: count };
      expect(ours.tallies.find(({ id }) => id === String(tid))).toMatchObject(tally);
    }
    expect(ours.groups.map(({ name, size }) => [name, size])).toEqual([
      ["A", 11],
      ["C", 9],
    ]);
    for (const [at, group] of [[0, ours.groups[0]!] as const, [2, ours.groups[1]!] as const])
      for (const [tid, { A, D, S }] of Object.entries(theirs["group-votes"][at]!.votes))
        expect(group.tallies![tid]).toEqual({ agree: A, disagree: D, pass: S - A - D, seen: S });
  });

  it("the consensus among groups, to the last digit but one", () => {
    for (const [tid, value] of Object.entries(theirs["group-aware-consensus"]))
      expect(Math.abs(ours.consensus.groupAware[tid]! - value)).toBeLessThan(1e-15);
    expect(ours.against).toMatchObject({ otherCounts: 0, consensus: { told: 44, differs: [] } });
  });

  it("both axes, and where everybody stands on them", () => {
    for (const nearness of ours.against!.axes) expect(nearness).toBeGreaterThan(1 - 1e-9);
    const { members, x, y } = theirs["base-clusters"];
    const place = new Map(members.map(([id], at) => [String(id), [x[at]!, y[at]!]]));
    for (const each of ours.places) {
      // An axis has no first end, so either of us may have turned it.
      const [x, y] = place.get(each.id)!;
      for (const [mine, their] of [[each.x, x!] as const, [each.y, y!] as const])
        expect(Math.abs(Math.abs(mine) - Math.abs(their))).toBeLessThanOrEqual(0.000_500_001);
    }
  });

  it("what everybody shares, and what is typical of each group, in the same order", () => {
    for (const stance of ["agree", "disagree"] as const)
      expect(ours.consensus[stance].map((each) => [each.statement, each.successes, each.trials])).toEqual(
        theirs.consensus[stance].map((each) => [String(each.tid), each["n-success"], each["n-trials"]]),
      );
    for (const [at, { representative }] of [[0, ours.groups[0]!] as const, [2, ours.groups[1]!] as const]) {
      const typical = theirs.repness[at]!;
      expect(representative).toMatchObject(
        typical.map((each) => ({
          statement: String(each.tid),
          stance: each["repful-for"],
          successes: each["n-success"],
          trials: each["n-trials"],
        })),
      );
      for (const [i, each] of representative.entries())
        expect("ratio" in each ? each.ratio : null).toBeCloseTo(typical[i]!.repness, 9);
    }
  });
});

describe("the tables of a conversation", () => {
  const files = readFolder("listening/seattle");
  const ours = opinionMap(conversationOf(files), false);

  it("give the last vote of everybody, though 63 people changed their mind on something", () => {
    expect(ours).toMatchObject({ topic: "$15/hour", people: 339, votes: 2872, repeated: 123, grouping: "given" });
    expect(ours.groups.map(({ name, size }) => [name, size])).toEqual([
      ["A", 99],
      ["B", 39],
    ]);
    expect(ours.elsewhere).toBe(201);
    expect(ours.against!.otherCounts).toBe(0);
  });

  it("give the same by the list of votes and by the table of people", () => {
    const alone = opinionMap(conversationOf(new Map([...files].filter(([name]) => name !== "votes.csv"))), false);
    expect({ ...alone, repeated: ours.repeated }).toEqual(ours);
  });

  it("are read whichever sign means agreement", () => {
    const turn = (text: string, at: number): string =>
      text.replaceAll(/^.*$/gm, (line) => {
        const cells = line.split(",");
        if (/^-?1$/.test(cells[at] ?? "")) cells[at] = String(-Number(cells[at]));
        return cells.join(",");
      });
    const turned = new Map(files).set("votes.csv", turn(files.get("votes.csv")!, 4));
    const { notes, ...map } = opinionMap(conversationOf(turned), false);
    expect(notes).toEqual(["The votes are written with -1 for agreement; they were turned round."]);
    expect({ ...map, notes: [] }).toEqual(ours);
  });
});
