import type { Key } from "@unionhall/protocol";
import { book } from "@unionhall/protocol";
import { write } from "@unionhall/union";
import { put } from "../circle/send.ts";
import { hallLists } from "../desk/hall-lists.ts";
import { deskHall } from "../desk/kinds.ts";
import { deskKeys } from "./done.ts";
import type { Person } from "./person.ts";
import type { Session } from "./session.ts";

/** Keys of the halls that this person has something in. */
export function hallKeys({ desk, sessions }: Person): ReadonlySet<Key> {
  const all = [...sessions.values(), ...(desk === null ? [] : [desk])];
  return new Set(all.map(({ held }) => held.hallKey));
}

/** Where halls are: what the desk knows goes here, and what it does not goes there, for this person's other devices. */
export async function exchangeHalls(person: Person, desk: Session): Promise<void> {
  const { halls, whereabouts } = person;
  const lists = await hallLists(person.env.crypto, await deskKeys(desk), (hall) => whereabouts.of(hall));
  for (const signed of lists) await halls.learn(signed);
  // A desk that was just sat down at may have no keys yet.
  if (desk.state !== "in" || desk.circle.openEpochs().length === 0) return;
  const told = new Map(lists.map((signed) => [signed.statement.hall, signed]));
  const fresh = [...hallKeys(person)].flatMap((hall) =>
    whereabouts.isBehind(hall, told.get(hall)) ? (whereabouts.of(hall) ?? []) : [],
  );
  for (const signed of fresh) await put(desk.circle, { room: book, class: "kept" }, write(deskHall, signed));
  if (fresh.length > 0) person.aside.goOn(desk.send());
}
