import { type KnockView, readLink } from "@unionhall/member";
import type { Deed } from "../deed.ts";
import { type Inside, type Life, rare } from "../life.ts";

export const invite: Deed = (life) => {
  const at = life.inside(({ invitations }) => invitations.length < 3);
  if (at === undefined) return;
  const { circle } = at;
  const vouches = life.dice(3) === 0 ? 1 + life.dice(2) : 0;
  life.begin(
    at.phone,
    `${at.who} invites, with ${vouches} to vouch`,
    at.member.invite(circle, { vouches }),
    ({ link }) => life.given.push({ link, circle, returning: null }),
  );
};

/** Somebody new comes by a link; or somebody who is in another circle. */
export const join: Deed = (life) => {
  const given = life.some(life.given.filter(({ returning }) => returning === null));
  if (given === undefined) return;
  const known = life.some(life.on.filter(({ member }) => member.circle(given.circle) === null));
  const person = known === undefined || life.dice(3) > 0 ? life.newcomer() : null;
  if (person !== null) return comeNew(life, given.link, life.phone(person));
  if (known !== undefined)
    life.begin(
      known,
      `${known.name} comes by a link`,
      known.member.join(asking(given.link, life.nameOf(known.person))),
    );
};

const asking = (link: string, name: string) => ({ link, name, language: "en" }) as const;

/** On a phone that nobody has used. */
export function comeNew(life: Life, link: string, phone: ReturnType<Life["phone"]>): void {
  const name = life.nameOf(phone.person);
  phone.person.hall = readLink(link)?.hall ?? phone.person.hall;
  const coming = async (): Promise<string> => {
    await phone.start();
    const outcome = await phone.member?.join(asking(link, name));
    phone.person.words = (await phone.member?.words())?.join(" ") ?? phone.person.words;
    return outcome?.ok === true ? "asked" : JSON.stringify(outcome);
  };
  life.follow(phone, `${phone.name} comes by a link`, coming());
}

function aKnock(life: Life, fits: (knock: KnockView) => boolean): { at: Inside; knock: KnockView } | undefined {
  const at = life.inside(({ knocks }) => knocks.some(fits));
  const knock = life.some(at?.view.knocks.filter(fits) ?? []);
  return at === undefined || knock === undefined ? undefined : { at, knock };
}

export const vouch: Deed = (life) => {
  const found = aKnock(life, ({ may }) => may.vouch);
  if (found === undefined) return;
  const { at, knock } = found;
  life.begin(at.phone, `${at.who} vouches`, at.member.vouch(at.circle, knock.key));
};

export const admit: Deed = (life) => {
  const found = aKnock(life, ({ may }) => may.admit);
  if (found === undefined) return;
  const { at, knock } = found;
  life.begin(at.phone, `${at.who} lets somebody in`, at.member.admit(at.circle, knock.key));
};

export const object: Deed = (life) => {
  const found = aKnock(life, ({ returning }) => returning !== null);
  if (found === undefined || life.dice(3) > 0) return;
  const { at, knock } = found;
  life.begin(at.phone, `${at.who} objects to a return`, at.member.object(at.circle, knock.invitation));
};

export const withdraw: Deed = (life) => {
  const at = life.inside(({ invitations }) => invitations.length > 0);
  const invitation = life.some(at?.view.invitations ?? []);
  if (at === undefined || invitation === undefined) return;
  life.begin(at.phone, `${at.who} withdraws an invitation`, at.member.withdraw(at.circle, invitation.key));
};

/** Another circle in the hall. */
export const open: Deed = (life) => {
  const at = life.inside();
  if (at === undefined || life.circles.length > 1) return;
  const asked = { in: at.circle, title: `Garden ${rare}`, name: life.nameOf(at.phone.person) };
  life.begin(at.phone, `${at.who} opens another circle`, at.member.open(asked), (circle) => void life.called(circle));
};
