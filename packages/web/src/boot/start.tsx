import type { Member } from "@unionhall/member";
import type { Signal } from "@preact/signals";
import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { messengerOf } from "../browser/messenger.ts";
import { whenQuiet } from "../browser/when-quiet.ts";
import { leaveByEscape, leaveQuickly, stayAway } from "../leave/leave.ts";
import { followAddress, route } from "../route/route.ts";
import { lockWhenIdle } from "../state/idle-lock.ts";
import type { Outside } from "../state/outside.ts";
import { takeUpPreferences } from "../state/preferences.ts";
import { followHall } from "./follow-hall.ts";
import { Opening } from "./opening.ts";
import { Root } from "./root.tsx";
import type { Stage } from "./stage.ts";
import { memberOf } from "./stage.ts";
import { wakeWhenAway } from "../wake/when-away.ts";
import { takeOver, takePlace } from "./tab.ts";
import { keepApp } from "./update.ts";

/** The platform of this browser, as far as the app needs it. */
export interface Platform {
  readonly isNewHere: () => Promise<boolean>;
  readonly openMember: () => Promise<Member>;
  readonly outside: Outside;
}

/** Opens the app in `root`. */
export async function start(root: Element, { isNewHere, openMember, outside }: Platform): Promise<void> {
  const stage: Signal<Stage> = signal({ at: "opening", isNew: false });
  await takeUpPreferences();
  followAddress();
  stayAway();
  const leave = (): void => leaveQuickly(root, memberOf(stage.value));
  leaveByEscape(leave);
  render(<Root stage={stage} leave={leave} outside={outside} />, root);

  const opening = new Opening(stage, { isNewHere, openMember, takePlace, takeOver, cameHome });
  await notOutside();
  const app = messengerOf(navigator.userAgent);
  if (app === null) await opening.begin();
  else stage.value = { at: "messenger", app, anyway: () => void opening.begin() };
}

/** Whoever writes a letter from outside leaves nothing on this device: no member is opened as long as they do. */
function notOutside(): Promise<void> {
  return new Promise((resolve) => {
    effect(() => {
      if (route.value.at !== "letter") resolve();
    });
  });
}

/** What goes on for as long as the member is at home here. */
function cameHome(member: Member): () => void {
  whenQuiet(() => {
    // Where the browser will not keep the app, it is fetched anew each time; all else is the same.
    // A borrowed computer keeps not even the app.
    if (route.value.at !== "visit") keepApp().catch(() => undefined);
  });
  const ends = [lockWhenIdle(member), followHall(member), wakeWhenAway(member)];
  return () => ends.forEach((end) => end());
}
