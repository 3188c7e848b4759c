import { expect, test } from "vitest";
import { member } from "../room.fixture.ts";
import { fewestHeard, heardIn } from "./heard.ts";

const many = Array.from({ length: fewestHeard }, (_, at) => member(at + 1));
const turn = (at: number, from: number, until: number | null) => ({ member: many[at]!, from, until });

test("of many, how many have not spoken and how much was the three's who spoke most; of few, nothing", () => {
  const turns = [
    turn(0, 0, 40),
    turn(1, 40, 60),
    turn(2, 60, 70),
    turn(3, 70, 80),
    turn(0, 80, 100),
    turn(4, 100, null),
  ];
  expect(heardIn(many, turns)).toEqual({ here: 8, silent: 3, ofTen: 9 });
  expect(heardIn(many, [])).toEqual({ here: 8, silent: 8, ofTen: 0 });
  expect(heardIn(many.slice(1), turns)).toBe(null);
});
