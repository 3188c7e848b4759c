import { type Conversation, drawMap, opinionMap } from "@unionhall/count/listening";
import { atMost, type Row, shown } from "./row.ts";

type Votes = Conversation["cast"];

const [people, statements] = [5_000, 500];

/** What it costs to draw the map of a large conversation, of which everybody saw all, or one statement in five. */
export async function measureListening(): Promise<readonly Row[]> {
  return Promise.resolve([...measureOne(1), ...measureOne(5)]);
}

function measureOne(oneIn: number): readonly Row[] {
  const cast = invented(oneIn);
  const conversation = { topic: "", description: "", strict: false, statements: [], cast, given: null, notes: [] };
  const begun = performance.now();
  const map = opinionMap(conversation, false);
  const mapped = (performance.now() - begun) / 1000;
  const drawing = performance.now();
  const svg = drawMap(map, "en");
  const what = `the map of ${shown(people)} people and ${shown(statements)} statements, ${shown(cast.length)} votes`;
  return [
    { what, value: mapped, unit: "s", target: atMost(mapped, 5, "s") },
    { what: "  drawn", value: performance.now() - drawing, unit: "ms" },
    { what: "    the picture", value: svg.length / 1000, unit: "kB" },
  ];
}

/** Four camps that lean another way on each statement; everybody strays from theirs one time in four. */
function invented(oneIn: number): Votes {
  let state = 7;
  const dice = (sides: number): number => (state = (state * 48_271) % 2_147_483_647) % sides;
  const leans = [0, 1, 2, 3].map(() => Array.from({ length: statements }, () => (dice(3) - 1) as -1 | 0 | 1));
  const cast: Votes[number][] = [];
  for (let person = 0; person < people; person++)
    for (let statement = 0; statement < statements; statement++) {
      if (dice(oneIn) !== 0) continue;
      const vote = dice(4) === 0 ? ((dice(3) - 1) as -1 | 0 | 1) : leans[person % 4]![statement]!;
      cast.push({ person: String(person), statement: String(statement), vote, at: 0 });
    }
  return cast;
}
