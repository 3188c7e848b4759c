import type { Deed, DeedName } from "../union/deeds.ts";
import { message, line } from "./features/talk.ts";
import { list, tick } from "./features/to-dos.ts";
import { document, version } from "./features/docs.ts";
import { afterCall, decideFromCall } from "./features/after-call.ts";
import { call } from "./features/call.ts";
import { event } from "./features/schedule.ts";
import { answer, question } from "./features/check-ins.ts";
import { nameSteward, startClocks, stopClocks, timeOut } from "./features/agreement.ts";
import { amend, carryOut, count, object, propose, resolve, take, undo } from "./features/decisions.ts";
import { pause, seat } from "./features/seats.ts";
import { about, read, remember } from "./features/people.ts";
import type { Scene } from "./scene.ts";

/** How something in the plan is done on devices. */
export type Live<D extends DeedName> = (scene: Scene, by: Deed["by"], what: Deed<D>["what"]) => Promise<void>;

/** A feature more is a function more. */
const lived: { readonly [does in DeedName]: Live<does> } = {
  line,
  message,
  list,
  tick,
  document,
  version,
  event,
  call,
  "after-call": afterCall,
  "decide-from-call": decideFromCall,
  question,
  answer,
  about,
  remember,
  read,
  "name-steward": nameSteward,
  propose,
  amend,
  object,
  resolve,
  take,
  undo,
  count,
  "carry-out": carryOut,
  seat,
  pause,
  "time-out": timeOut,
  "stop-clocks": stopClocks,
  "start-clocks": startClocks,
};

export function live<D extends DeedName>({ does, by, what }: Deed<D>, scene: Scene): Promise<void> {
  return lived[does](scene, by, what);
}
