import { letterboxMade, memberConfirmed, memberHeld, memberLeft, memberRemoved } from "@unionhall/kernel";
import { ascii } from "@unionhall/protocol";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

/** A circle to which a bit of everything happens, with somebody talking in between: lawful and not. */
export async function busyYear(): Promise<KernelWorld> {
  const world = await KernelWorld.found("ash", "people", "busy year");
  const ash = world.founder;
  const bo = await world.join("bo");
  const cy = await world.join("cy", bo, bo);
  const everyone = [ash, bo, cy];
  await talk(world, everyone);
  const di = await world.person("di");
  const knock = await world.invite(bo, { vouches: 1 });
  await world.vouch(cy, knock, di);
  await world.step(ash, di, await world.letter(di, knock));
  const eve = await world.join("eve", cy, bo);
  everyone.push(eve);
  await talk(world, [...everyone, di]);
  await world.deed(ash, memberHeld, { member: cy.id });
  await world.deed(di, memberHeld, { member: cy.id });
  await talk(world, [...everyone, di]);
  await world.say(bo, "from the end of time", {
    content: { time: 0, seen: { seq: 2 ** 40, head: world.hall.chain.head } },
  });
  world.later(2);
  await world.renew(cy);
  await talk(world, everyone);
  await world.deed(bo, memberConfirmed, { member: eve.id });
  await world.turn(ash, everyone, () => world.deed(ash, memberRemoved, { member: di.id }));
  await world.deed(ash, letterboxMade, await world.letterbox());
  await talk(world, [...everyone, di]);
  world.later(30);
  await world.invite(cy);
  await world.deed(bo, memberRemoved, { member: cy.id });
  await world.write(bo, "a.decision", ascii("held in the book"));
  await world.write(cy, "member.removed", ascii("not canonical"));
  await world.deed(bo, memberLeft, {});
  await talk(world, everyone);
  const again = await world.person("bo again");
  const back = await world.invite(cy, { returning: bo.id });
  await world.vouch(ash, back, again);
  await world.vouch(cy, back, again);
  world.later(3);
  await world.back(ash, again, await world.letter(again, back));
  await world.write(ash, "a.new.day", ascii(""));
  await talk(world, [...everyone, again]);
  return world;
}

async function talk(world: KernelWorld, people: readonly Person[]): Promise<void> {
  for (const person of people) await world.say(person, `${person.name} talks`, { epoch: world.founder.newest() });
}
