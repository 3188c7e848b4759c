import type { DeskPlace } from "../device/device.ts";
import { movedTo, openPlace } from "../desk/moved.ts";
import { attempt } from "../problems.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { changeDesks } from "./change-desks.ts";
import { bringAlong, deskAtRest } from "./sit-elsewhere.ts";

/** Goes along where this person's desk has moved and this device has a place there; the hall it went to may be away yet. */
export async function follow(person: Person, desk: Session): Promise<void> {
  person.deskMovedTo = (await movedTo(desk.circle))?.hall ?? null;
  const place = await placeThere(desk);
  if (place === null || !person.halls.link(place.hall, place.hallKey).online) return;
  await person.foundings.run(() =>
    attempt(async () => {
      if (person.desk !== desk) return;
      await bringAlong(desk, await deskAtRest(person, person.halls.link(place.hall, place.hallKey), place));
      await changeDesks(person, place);
    }),
  );
}

async function placeThere({ circle: { id, env, me }, circle }: Session): Promise<DeskPlace | null> {
  const moved = await movedTo(circle);
  const mine = moved?.places.find(({ device }) => device === me.secrets.keys.signing);
  const opened = mine === undefined ? null : await openPlace(env, me.secrets.box, id, mine.sealed);
  if (moved === null || opened === null) return null;
  return { circle: opened.desk, hall: moved.hall, hallKey: moved.hallKey, secrets: opened.secrets, tag: opened.tag };
}
