import type { CircleId } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { good, idOf, lines, seen, type TestDevice, type World, world } from "../world/world.ts";
import type { Attack } from "./attack.ts";
import { attacks } from "./attacks.ts";
import { HostileHall } from "./hostile-hall.ts";
import { diceOf } from "./mutated.ts";

type Shown = ReadonlySet<string>;

interface Told {
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
}

const typesOf = (device: TestDevice, circle: CircleId): readonly string[] =>
  seen(device, circle).findings.map(({ type }) => type);

/** The victim's line drops, something happens, and it comes up again; and enough time for what waits a minute. */
async function away({ made }: Told, victim: string, meanwhile: () => Promise<unknown> = async () => {}): Promise<void> {
  made.hall.cutOff(victim);
  await made.quiet();
  await meanwhile();
  await made.quiet();
  made.hall.restore(victim);
  await made.later(60_000);
  await made.later(70_000);
}

/** What happens while the hall turns on one of them. */
const days: readonly ((told: Told, victim: TestDevice) => Promise<unknown>)[] = [
  ({ ash, circle }) => Promise.all(["one", "two"].map((text) => ash.member.say(circle, text))),
  async ({ made, ash, circle }) => {
    await ash.member.remove(circle, idOf(ash, circle, "di"));
    await made.later(70_000);
  },
  async ({ ash, circle }, victim) => {
    await victim.member.say(circle, "mine");
    await ash.member.say(circle, "three");
  },
  (told, victim) => away(told, victim.name, () => told.ash.member.say(told.circle, "four")),
  ({ made }) => made.later(86_400_000),
];

/** What the victim shows while the hall does it and after; when it has stopped, nothing is amiss anywhere. */
async function suffers(attack: Attack): Promise<Shown> {
  const { world: made, circle, people } = await world("ash", "bo", "di");
  const [ash, bo] = people;
  const told = { made, circle, ash, bo };
  const victim = attack.ofSteward === true ? ash : bo;
  const hall = new HostileHall(made.hall, diceOf(attack.name));
  await good(ash.member.open({ in: circle, title: "Elsewhere", name: "ash" }));
  await good(ash.member.say(circle, "before"));
  await made.quiet();
  await away(told, victim.name);
  const shown = new Set<string>();
  const look = (): void => typesOf(victim, circle).forEach((type) => void shown.add(type));
  hall.turnOn(victim.name, circle, attack);
  for (const day of days) {
    await day(told, victim);
    await made.quiet();
    look();
  }
  hall.relent();
  await away(told, victim.name);
  await good(ash.member.say(circle, "after"));
  await made.quiet();
  look();
  isWhole(told, victim, attack.name);
  return shown;
}

/** Everyone has everything, once; and nobody else has seen anything amiss. */
function isWhole({ circle, ash, bo }: Told, victim: TestDevice, why: string): void {
  const all = ["before", "one", "two", "mine", "three", "four", "after"];
  expect(
    lines(ash, circle)
      .map((line) => line.split(": ")[1])
      .toSorted(),
    why,
  ).toEqual(all.toSorted());
  const people = (device: TestDevice): unknown => seen(device, circle).members.map(({ name, state }) => [name, state]);
  for (const each of [ash, bo]) {
    expect(lines(each, circle), why).toEqual(lines(ash, circle));
    expect(people(each), why).toEqual(people(ash));
    expect(seen(each, circle).headWords, why).toEqual(seen(ash, circle).headWords);
    // Whoever was shown something else may have said so with all that they said, or done what does not count.
    if (each !== victim)
      for (const type of typesOf(each, circle)) expect(["seen-differs", "void"], why).toContain(type);
  }
}

for (const attack of attacks) {
  const so = attack.shows.length === 0 ? `nothing is to be seen: ${attack.because}` : "it is named";
  test(`a hall that ${attack.name}: ${so}`, async () => {
    const shown = await suffers(attack);
    for (const type of shown) expect(attack.shows, attack.name).toContain(type);
    if (attack.because === undefined) expect(shown.size, attack.name).toBeGreaterThan(0);
  });
}
