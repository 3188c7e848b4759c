import { expect, it } from "vitest";
import { countGreedy, type GreedyCount, readPabulib } from "../index.ts";

function counted(meta: string, seed = 0, money = 100): GreedyCount {
  const projects = "a;50;A\nb;60;B\nc;40;C\nd;10;D\ne;10;E\nf;5;F";
  const votes = "1;a\n2;a,b\n3;a,b\n4;b,c\n5;c,d\n6;c,e\n7;d\n8;e\n9;";
  const text = `META\nkey;value\nbudget;${money}\n${meta}PROJECTS\nproject_id;cost;name\n${projects}\nVOTES\nvoter_id;vote\n${votes}`;
  const read = readPabulib(text);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return countGreedy(read.value, Uint8Array.of(seed));
}

it("funds what has most votes as long as it fits, the cheaper first, and says of each what became of it", () => {
  const { selected, choices, ties } = counted("");
  expect(selected.slice(0, 2)).toEqual([2, 0]);
  expect(Object.fromEntries(choices.map(({ project, fate }) => [project, fate]))).toMatchObject({
    0: "funded",
    1: "too-dear",
    2: "funded",
    5: "no-votes",
  });
  // Ten are left for D and E, which cost ten each: a lot says which of them.
  expect(ties.map(({ byLot }) => byLot)).toEqual([false, true]);
  const fifths = new Set(Array.from({ length: 20 }, (_, seed) => counted("", seed).selected[2]));
  expect(fifths).toEqual(new Set([3, 4]));
});

it("stops at the first that is too dear, or below so many votes, where the city does", () => {
  expect(counted("rule;greedy-no-skip\n").selected).toEqual([2, 0]);
  expect(counted("min_project_score_threshold;3\n").selected).toEqual([2, 0]);
});

it("draws no lot that decides nothing: where there is enough for all who stand equal, or for none of them", () => {
  expect(counted("", 0, 1000)).toMatchObject({ selected: [2, 0, 1, 3, 4], ties: [] });
  expect(counted("", 0, 95)).toMatchObject({ selected: [2, 0], ties: [{ among: [0, 1, 2], byLot: false }] });
});
