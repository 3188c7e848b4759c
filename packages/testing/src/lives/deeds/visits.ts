import type { Deed } from "../deed.ts";
import type { Life } from "../life.ts";
import { Phone } from "../phone.ts";

/** Somebody goes to a borrowed computer, says something there in each circle, and closes it. */
export const visit: Deed = (life) => {
  const phone = life.some(life.on.filter(({ member }) => member.circles().some(({ state }) => state === "in")));
  if (phone === undefined) return;
  life.follow(phone, `${phone.name} goes to a borrowed computer`, visiting(life, phone));
};

async function visiting(life: Life, phone: Phone): Promise<string> {
  const prepared = await phone.member?.prepareVisit();
  if (prepared?.ok !== true) return JSON.stringify(prepared);
  const borrowed = new Phone(life, phone.person, `${phone.name}'s visit ${life.words()}`, phone.at);
  await borrowed.start();
  const { member } = borrowed;
  if (member === null) return "off";
  const outcome = await member.visit(prepared.value.link);
  const said = outcome.ok ? member.circles().map(({ id }) => member.say(id, life.words())) : [];
  await Promise.all(said);
  await borrowed.stop();
  return JSON.stringify(outcome);
}

export const endVisit: Deed = (life) => {
  const phone = life.some(life.on);
  if (phone !== undefined) life.begin(phone, `${phone.name} ends a visit`, phone.member.endVisit());
};
