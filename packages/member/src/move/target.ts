import { invitationKeys } from "@unionhall/kernel";
import type { Key, Sponsor } from "@unionhall/protocol";
import type { HallLink } from "../line/hall-link.ts";
import { Stopped } from "../problems.ts";
import { readInvitation } from "../outside/invitation.ts";
import type { HallLinkText } from "../session/links.ts";
import { readLink, urlOf } from "../session/links.ts";
import type { Person } from "../session/person.ts";

/** The hall that a desk goes to. */
export interface Target {
  readonly hall: string;
  readonly hallKey: Key;
  readonly link: HallLink;
  /** Who answers for a desk's room there: it is shown at the door. Throws `Stopped` where there is nobody. */
  readonly sponsor: () => Promise<Sponsor>;
}

/** By the hall's address, where this person is in a circle or has a desk already; or by an invitation there, which is not used up by it. */
export async function targetOf(person: Person, text: string): Promise<Target> {
  const at = readLink(text);
  if (at?.kind === "join") return byInvitation(person, at);
  const url = at === null ? urlOf(text.trim()) : null;
  if (url === null) throw new Stopped("not-a-link");
  return byAddress(person, url.origin);
}

async function byInvitation(person: Person, { hall, secret }: HallLinkText): Promise<Target> {
  const link = await person.halls.reached(hall);
  const { circle, hall: hallKey } = await readInvitation(person.env, link, secret);
  const keys = await invitationKeys(person.env, secret);
  const sponsor = async (): Promise<Sponsor> => {
    await link.enter(circle, { key: keys.latchKey, seed: keys.latch });
    return { circle };
  };
  return { hall, hallKey, link, sponsor };
}

async function byAddress(person: Person, hall: string): Promise<Target> {
  const link = await person.halls.reached(hall);
  const { hall: hallKey } = link;
  if (hallKey === null) throw new Stopped("offline");
  const mine = [...person.sessions.values()].find(({ held, state }) => held.hallKey === hallKey && state === "in");
  const sponsor = async (): Promise<Sponsor> => {
    if (mine === undefined) throw new Stopped("no-circle-there");
    await link.enter(mine.circle.id, mine.circle.latch);
    return { circle: mine.circle.id };
  };
  return { hall, hallKey, link, sponsor };
}
