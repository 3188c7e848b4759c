import type { Deed } from "../deed.ts";
import type { Life } from "../life.ts";
import type { Phone } from "../phone.ts";
import { comeNew } from "./coming.ts";
import { another } from "./going.ts";

/** Another phone of the same person. */
export const link: Deed = (life) => {
  const phone = life.some(
    life.on.filter(({ person, member }) => person.phones.length < 3 && member.circles().length > 0),
  );
  if (phone === undefined) return;
  life.follow(phone, `${phone.name} links another phone`, linking(life, phone));
};

export async function linking(life: Life, phone: Phone): Promise<string> {
  const made = await phone.member?.linkDevice();
  if (made?.ok !== true) return JSON.stringify(made);
  const other = life.phone(phone.person);
  other.isLost = phone.isLost;
  const { link: by } = made.value;
  const asking = async (): Promise<string> => {
    await other.start();
    return JSON.stringify(await other.member?.joinDesk(by));
  };
  life.follow(other, `${other.name} asks to be let in`, asking());
  return "a link";
}

/** Somebody comes back with their words on a new phone, while the old ones may still be on. */
export const recover: Deed = (life) => {
  const person = life.some(life.people.filter(({ words, phones }) => words !== null && phones.length < 4));
  if (person === undefined) return;
  const phone = life.phone(person);
  phone.isComing = true;
  life.follow(
    phone,
    `${person.name} comes back with the words`,
    phone.start().then(() => recovering(phone)),
  );
};

/** Once somebody has come back, all their other phones are nobody's. */
export async function recovering(phone: Phone): Promise<string> {
  const { person, member } = phone;
  const outcome = await member?.recover({ hall: person.hall, words: person.words ?? "" });
  if (outcome?.ok === true) for (const each of person.phones) [each.isLost, each.isComing] = [each !== phone, false];
  return JSON.stringify(outcome);
}

/** Somebody loses every phone, and has no words. */
export const lose: Deed = (life) => {
  const person = life.some(
    life.people.filter(({ phones, words }) => words !== null && phones.some(({ isLost }) => !isLost)),
  );
  if (person === undefined || life.on.filter((phone) => phone.person !== person).length < 3) return;
  life.journal.push(`   ${person.name} loses everything`);
  for (const phone of person.phones) {
    phone.die();
    phone.isLost = true;
    life.forget(phone);
  }
  person.words = null;
};

/** Somebody who lost everything is invited to come back. */
export const inviteBack: Deed = (life) => {
  const lost = life.some(
    life.people.filter(
      ({ phones, words }) => words === null && phones.length > 0 && phones.every(({ isLost }) => isLost),
    ),
  );
  const at = life.inside(({ members }) => members.some((each) => each.state === "in" && nameIs(each.name, lost?.name)));
  const who = another(life, at, (each) => nameIs(each.name, lost?.name));
  if (at === undefined || who === undefined || lost === undefined) return;
  const { circle } = at;
  life.begin(
    at.phone,
    `${at.who} invites ${who.name} back`,
    at.member.invite(circle, { vouches: 2, returning: who.id }),
    (made) => life.given.push({ link: made.link, circle, returning: lost }),
  );
};

/** People here are called by their name, and a number when they have changed it. */
const nameIs = (called: string, name: string | undefined): boolean => called.split(" ")[0] === name;

export const comeBack: Deed = (life) => {
  const given = life.some(
    life.given.filter(({ returning }) => returning?.phones.every(({ isLost }) => isLost) === true),
  );
  if (given?.returning == null) return;
  comeNew(life, given.link, life.phone(given.returning));
};

/** Closed and opened again. */
export const restart: Deed = (life) => {
  const phone = life.some(life.on);
  if (phone === undefined) return;
  const restarting = async (): Promise<string> => {
    await phone.stop();
    await phone.start();
    return "on again";
  };
  life.follow(phone, `${phone.name} is closed and opened again`, restarting());
};

/** Its power goes, in the middle of whatever it does; then it is on again. */
export const crash: Deed = (life) => {
  const phone = life.some(life.on);
  if (phone === undefined) return;
  phone.die();
  life.forget(phone);
  life.follow(
    phone,
    `${phone.name} loses power and starts again`,
    phone.start().then(() => "on again"),
  );
};
