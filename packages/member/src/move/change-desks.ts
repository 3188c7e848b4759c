import type { DeskPlace } from "../device/device.ts";
import type { Farewell } from "../device/farewells.ts";
import type { Person } from "../session/person.ts";
import { sayFarewells } from "./farewell.ts";

/**
 * Gets up from the desk and sits down at another that has all it had. What is open is opened again, by that one's word:
 * there may be newer keys. `farewell` is said at the old one when its hall can be reached.
 */
export async function changeDesks(person: Person, place: DeskPlace, farewell?: Farewell): Promise<void> {
  const { device, farewells, sessions, desk } = person;
  const open = [...sessions.values(), ...(desk === null ? [] : [desk])];
  for (const session of open) session.end();
  person.mine?.end();
  await Promise.all(open.map((session) => session.idle()));
  try {
    await device.moveTo(place, farewell === undefined ? [] : [farewells.kept(farewell)]);
    if (farewell !== undefined) farewells.add(farewell);
    person.deskMovedTo = null;
  } finally {
    // Where it could not be kept, at the old one again.
    sessions.clear();
    if (device.place !== null) await person.sitAt(device.place);
  }
  person.aside.goOn(sayFarewells(person));
}
