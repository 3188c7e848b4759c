import { describe, expect, it } from "vitest";
import { type Conversation, opinionMap } from "./index.ts";

type Given = NonNullable<Conversation["given"]>;

const cast: Conversation["cast"] = [
  { person: "0", statement: "0", vote: 1, at: 0 },
  { person: "1", statement: "0", vote: -1, at: 0 },
  { person: "1", statement: "1", vote: 1, at: 0 },
];

/** Of 0: (1 + 1) ÷ (1 + 2), and (0 + 1) ÷ (1 + 2), multiplied. */
const right: Given = {
  source: "theirs",
  groups: [["0"], ["1"]],
  axes: [],
  consensus: new Map([
    ["0", 2 / 9],
    ["1", 1 / 3],
  ]),
  voted: new Map(),
};

function against(given: Partial<Given>): unknown {
  const told = { ...right, ...given };
  return opinionMap({ topic: "", description: "", strict: false, statements: [], cast, given: told, notes: [] }, false)
    .against;
}

describe("what somebody else has published", () => {
  it("differs in nothing where it comes out of the votes", () => {
    expect(against({})).toMatchObject({ otherCounts: 0, consensus: { told: 2, differs: [] } });
  });

  it("differs in a statement that is not here at all, unless they have no votes on it either", () => {
    const told = (value: number): ReadonlyMap<string, number> => new Map([...right.consensus, ["7", value]]);
    expect(against({ consensus: told(0.6) })).toMatchObject({ consensus: { told: 3, differs: ["7"] } });
    expect(against({ consensus: told(0.25) })).toMatchObject({ consensus: { told: 3, differs: [] } });
  });

  it("is missing somebody where a group has a person without votes", () => {
    expect(against({ groups: [["0", "9"], ["1"]] })).toMatchObject({ otherCounts: 1 });
  });

  it("has axes further off by what they have of statements that are not here", () => {
    const axis = new Map([
      ["0", 3],
      ["1", 1],
    ]);
    const near = against({ axes: [axis] }) as { readonly axes: readonly number[] };
    const far = against({ axes: [new Map([...axis, ["7", 9]])] }) as typeof near;
    expect(far.axes[0]).toBeLessThan(near.axes[0]! / 2);
  });
});
