import type { DeskPlace } from "../device/device.ts";
import type { DeskMoved } from "../desk/kinds.ts";
import { movedTo, openPlace } from "../desk/moved.ts";
import { attempt } from "../problems.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { changeDesks } from "./change-desks.ts";
import { bringAlong, deskAtRest } from "./sit-elsewhere.ts";

/** Goes along where this person's desk has moved and this device has a place there; the hall it went to may be away yet. */
export async function follow(person: Person, desk: Session): Promise<void> {
  const moved = await movedTo(desk.circle);
  person.deskMovedTo = moved?.hall ?? null;
  const place = moved === null ? null : await placeThere(desk, moved);
  if (place === null || !person.halls.link(place.hall, place.hallKey).online) return;
  await person.foundings.run(() =>
    attempt(async () => {
      if (person.desk !== desk) return;
      await bringAlong(desk, await deskAtRest(person, person.halls.link(place.hall, place.hallKey), place));
      await changeDesks(person, place);
    }),
  );
}

async function placeThere({ circle: { id, env, me } }: Session, moved: DeskMoved): Promise<DeskPlace | null> {
  const mine = moved.places.find(({ device }) => device === me.secrets.keys.signing);
  const opened = mine === undefined ? null : await openPlace(env, me.secrets.box, id, mine.sealed);
  if (opened === null) return null;
  return { circle: opened.desk, hall: moved.hall, hallKey: moved.hallKey, secrets: opened.secrets, tag: opened.tag };
}
