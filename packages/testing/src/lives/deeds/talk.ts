import type { Deed } from "../deed.ts";

export const say: Deed = (life) => {
  const at = life.inside();
  if (at === undefined) return;
  const { phone, member, circle } = at;
  const text = life.words();
  const spoken = life.clock.now();
  life.begin(phone, `${at.who} says ${text}`, member.say(circle, text), () => life.note(at, text, spoken));
};

export const rename: Deed = (life) => {
  const at = life.inside();
  if (at === undefined) return;
  const name = `${life.nameOf(at.phone.person)} ${life.dice(9)}`;
  life.begin(at.phone, `${at.who} is called ${name}`, at.member.rename(at.circle, name));
};

export const readBack: Deed = (life) => {
  const at = life.inside();
  if (at !== undefined) life.begin(at.phone, `${at.who} reads back`, at.member.readBack(at.circle));
};

export const readTo: Deed = (life) => {
  const at = life.inside();
  if (at !== undefined) life.begin(at.phone, `${at.who} has read all`, at.member.readTo(at.circle));
};
