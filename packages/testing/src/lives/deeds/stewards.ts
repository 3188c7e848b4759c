import type { Deed } from "../deed.ts";
import { another } from "./going.ts";

export const name: Deed = (life) => {
  const at = life.inside(({ steward }) => steward);
  const who = another(life, at, ({ steward }) => !steward);
  if (at === undefined || who === undefined) return;
  const words = at.phone.person.words ?? undefined;
  life.begin(
    at.phone,
    `${at.who} stands for ${who.name} as a steward`,
    at.member.stewards.name(at.circle, who.id, words),
  );
};

export const end: Deed = (life) => {
  const at = life.inside(({ steward }) => steward);
  const who = another(life, at, ({ steward }) => steward);
  if (at === undefined || who === undefined) return;
  life.begin(
    at.phone,
    `${at.who} stands for the end of ${who.name} as a steward`,
    at.member.stewards.end(at.circle, who.id),
  );
};

/** Agrees to what is asked, or takes that back. */
export const answer: Deed = (life) => {
  const at = life.inside(({ asked }) => asked.some(({ may }) => may.agree || may.takeBack));
  const asked = life.some(at?.view.asked.filter(({ may }) => may.agree || may.takeBack) ?? []);
  if (at === undefined || asked === undefined) return;
  const { stewards } = at.member;
  const change = `a change of stewards`;
  if (!asked.may.agree)
    life.begin(at.phone, `${at.who} takes back their word for ${change}`, stewards.takeBack(at.circle, asked));
  else if (asked.deed === "named")
    life.begin(at.phone, `${at.who} agrees to ${change}`, stewards.name(at.circle, asked.member));
  else life.begin(at.phone, `${at.who} agrees to ${change}`, stewards.end(at.circle, asked.member));
};

export const stepBack: Deed = (life) => {
  const at = life.inside(({ steward, stewards }) => steward && stewards.count > 1);
  if (at !== undefined) life.begin(at.phone, `${at.who} steps back`, at.member.stewards.stepBack(at.circle));
};
