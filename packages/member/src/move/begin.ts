import type { Member, Secrets } from "@unionhall/kernel";
import { membersIn, wholeKeys } from "@unionhall/kernel";
import type { CircleId } from "@unionhall/protocol";
import { newDesk, newTag } from "../desk/desk-founding.ts";
import { mostTakenAlong, type SealedPlace } from "../desk/kinds.ts";
import { sealPlace } from "../desk/moved.ts";
import type { PendingDesk } from "../device/pending.ts";
import { Stopped } from "../problems.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { farewellOf } from "./farewell.ts";
import type { Target } from "./target.ts";

type Begun = PendingDesk & Required<Pick<PendingDesk, "instead">>;

interface Ask {
  readonly recovery: Secrets;
  readonly others: boolean;
}

/** What was begun to that hall and cut off is gone on with; anything else that was is let go. */
export async function begunMove(person: Person, old: Session, target: Target, ask: Ask): Promise<Begun> {
  const { desk } = person.pending;
  if (isTheSame(desk, old, target, ask)) return desk;
  if (desk !== null) await person.device.forget(desk.circle);
  const begun = await begin(person, old, target, ask);
  await person.pending.setDesk(begun);
  return begun;
}

function isTheSame(desk: PendingDesk | null, old: Session, { hall }: Target, { others }: Ask): desk is Begun {
  return desk?.hall === hall && desk.instead?.of === old.circle.id && desk.instead.others === others;
}

async function begin({ env }: Person, old: Session, target: Target, { recovery, others }: Ask): Promise<Begun> {
  const { hall, hallKey } = target;
  // Nobody is told where the old hall is gone: a place that nobody takes would stay empty.
  const along = others && old.circle.link.online ? otherDevices(old) : [];
  const made = await newDesk(env, recovery, {}, along.length);
  const { id: circle, epoch, request } = made.circle;
  const places = await Promise.all(along.map((device, at) => placeFor(old, device, circle, made.others[at]!)));
  const farewell = await farewellOf(old, recovery, { hall, hallKey, places });
  const instead = { of: old.circle.id, others, farewell };
  return { circle, hall, request, secrets: made.device, tag: made.tag, epoch, instead };
}

function otherDevices({ circle: { book, me } }: Session): readonly Member[] {
  const not = new Set([book.statement?.founder.signing, me.secrets.keys.signing]);
  const all = membersIn(book).filter(({ keys }) => !not.has(keys.signing));
  if (all.length > mostTakenAlong) throw new Stopped("too-many");
  return all;
}

async function placeFor(
  { circle: { env, id } }: Session,
  { keys }: Member,
  desk: CircleId,
  secrets: Secrets,
): Promise<SealedPlace> {
  const { signing: device, box } = wholeKeys(keys);
  return { device, sealed: await sealPlace(env, box, id, { desk, secrets, tag: newTag(env) }) };
}
