import type { Environment, Member } from "@unionhall/member";
import { openMember as openAt } from "@unionhall/member";
import { stretchInWorker } from "./browser/stretch.ts";
import { outside } from "./as-nobody.ts";
import { baseName } from "./store/drawers.ts";
import { openIndexedDb } from "./store/indexed-db.ts";
import { roomHere } from "./store/stay.ts";

/** The one place where the app meets the real member: this browser, and what is kept in it. */
export async function openMember(): Promise<Member> {
  const environment: Environment = {
    ...outside(),
    store: await openIndexedDb(baseName()),
    stretch: stretchInWorker,
    room: roomHere,
  };
  return openAt(environment);
}
