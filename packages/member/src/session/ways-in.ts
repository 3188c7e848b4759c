import type { CircleId } from "@unionhall/protocol";
import { fromBase32 } from "@unionhall/protocol";
import {
  firstTools,
  longestBody,
  longestItemTitle,
  longestName,
  longestPurpose,
  longestTitle,
  traitsOf,
} from "@unionhall/union";
import type { AboutCircle, Furniture, Welcome } from "../foundings.ts";
import type { Member } from "../api.ts";
import type { InvitationView } from "../coming.ts";
import type { RecoveryReport } from "../moves.ts";
import { lookAt } from "../outside/invitation.ts";
import { Stopped } from "../problems.ts";
import { inside, trimmed } from "./acts.ts";
import { moveByLink } from "../move/by-link.ts";
import { entropyOf } from "./desk-acts.ts";
import { fitting } from "./people-acts.ts";
import type { Asked } from "./found.ts";
import { makeDesk, openNewCircle } from "./found.ts";
import { askToJoin, askToSitDown } from "./join.ts";
import { linkFor } from "./links.ts";
import type { Person } from "./person.ts";
import { recoverDesk } from "./recover.ts";

/* What a person asks for when they come: each is checked before any hall hears of it. */

export async function foundHall(person: Person, ask: Parameters<Member["found"]>[0]): Promise<CircleId> {
  const about = aboutOf(ask);
  const code = fromBase32(ask.code);
  if (code === null || code.length === 0) throw new Stopped("not-a-link");
  const { hall } = ask;
  const link = await person.halls.reached(hall);
  if (person.desk === null) await makeDesk(person, link, hall, { code }, ask.language);
  await person.atDesk();
  // Asked again after a line was cut, and gone on with by itself meanwhile.
  const founded = [...person.sessions.values()].find(({ held }) => held.founded && held.hallKey === link.hall);
  const isPending = person.pending.circles.some(({ held }) => held.circle === founded?.circle.id);
  if (founded !== undefined && !isPending) return founded.circle.id;
  const desk = person.device.place;
  if (desk === null) throw new Stopped("no-desk");
  return openNewCircle(person, link, { hall, sponsor: { circle: desk.circle }, ...about });
}

export async function openCircle(person: Person, ask: Parameters<Member["open"]>[0]): Promise<CircleId> {
  const about = aboutOf(ask);
  const { hall, hallKey } = inside(person, ask.in).held;
  const link = await person.halls.reached(hall, hallKey);
  return openNewCircle(person, link, { hall, sponsor: { circle: ask.in }, ...about });
}

type Wanted = AboutCircle & Furniture & { readonly name: string };

export function aboutOf({
  title,
  purpose = "",
  name,
  tools = firstTools,
  keep,
  starter = "team",
  welcome,
}: Wanted): Asked {
  return {
    title: trimmed(title, longestTitle),
    purpose: fitting(purpose, longestPurpose),
    name: trimmed(name, longestName),
    tools: tools.filter((what) => traitsOf(what) !== null),
    ...(welcome === undefined ? {} : { welcome: welcomeIn(welcome) }),
    ...(keep === undefined ? {} : { keep }),
    starter,
    byItself: false,
  };
}

function welcomeIn({ title, text }: Welcome): Welcome {
  return { title: trimmed(title, longestItemTitle), text: trimmed(text, longestBody) };
}

export function look(person: Person, text: string): Promise<InvitationView> {
  return lookAt(person.env, text, async (hall, ask) => ask(await person.halls.reached(hall)));
}

export async function join(person: Person, ask: Parameters<Member["join"]>[0]): Promise<CircleId> {
  const at = linkFor(ask.link, "join");
  const name = trimmed(ask.name, longestName);
  return askToJoin(person, await person.halls.reached(at.hall), at, name, ask.language);
}

/** Back with the words, which are read before any hall hears of it. */
export async function recover(person: Person, ask: Parameters<Member["recover"]>[0]): Promise<RecoveryReport> {
  const entropy = await entropyOf(ask.words);
  return recoverDesk(person, await person.halls.reached(ask.hall), ask.hall, entropy);
}

export async function joinDesk(person: Person, text: string): Promise<void> {
  const at = linkFor(text, "device");
  const { desk } = person;
  // Whoever still waits to be let in may come by another link.
  if (desk !== null && desk.state !== "waiting") return person.foundings.run(() => moveByLink(person, desk, at));
  await askToSitDown(person, await person.halls.reached(at.hall), at);
}
