import type { Member } from "@unionhall/member";
import type { Signal } from "@preact/signals";
import { signal } from "@preact/signals";
import { render } from "preact";
import { messengerOf } from "../browser/messenger.ts";
import { leaveByEscape, leaveQuickly, stayAway } from "../leave/leave.ts";
import { followAddress, route } from "../route/route.ts";
import { lockWhenIdle } from "../state/idle-lock.ts";
import { atHome } from "../state/member.ts";
import { takeUpPreferences } from "../state/preferences.ts";
import type { Broken } from "../screens/arriving/outside.tsx";
import type { Stage } from "./root.tsx";
import { memberOf, Root } from "./root.tsx";
import type { Place } from "./tab.ts";
import { takeOver, takePlace } from "./tab.ts";
import { keepApp } from "./update.ts";

/** Opens the app in `root`. */
export async function start(root: Element, openMember: () => Promise<Member>): Promise<void> {
  const stage: Signal<Stage> = signal({ at: "opening" });
  await takeUpPreferences();
  followAddress();
  stayAway();
  const leave = (): void => leaveQuickly(root, memberOf(stage.value));
  leaveByEscape(leave);
  render(<Root stage={stage} leave={leave} />, root);

  const opening = new Opening(stage, openMember);
  const app = messengerOf(navigator.userAgent);
  if (app === null) await opening.begin();
  else stage.value = { at: "messenger", app, anyway: () => void opening.begin() };
}

/** From a closed hall to the member at home, or to the reason why not. */
class Opening {
  readonly #stage: Signal<Stage>;
  readonly #openMember: () => Promise<Member>;
  #stopIdle: () => void = () => {};

  constructor(stage: Signal<Stage>, openMember: () => Promise<Member>) {
    this.#stage = stage;
    this.#openMember = openMember;
  }

  async begin(): Promise<void> {
    await this.#enter(await takePlace(this.#lost));
  }

  async #enter(place: Place): Promise<void> {
    if (place === "taken") return this.#elsewhere();
    this.#stage.value = { at: "opening" };
    try {
      const member = await this.#openMember();
      this.#stopIdle = lockWhenIdle(member);
      this.#stage.value = { at: "home", home: atHome(member) };
      whenQuiet(() => {
        // Where the browser will not keep the app, it is fetched anew each time; all else is the same.
        // A borrowed computer keeps not even the app.
        if (route.value.at !== "visit") keepApp().catch(() => undefined);
      });
    } catch (error) {
      this.#stage.value = { at: "broken", why: whyBroken(error) };
    }
  }

  #elsewhere(): void {
    const useHere = async (): Promise<void> => this.#enter(await takeOver(this.#lost));
    this.#stage.value = { at: "other-tab", useHere: () => void useHere() };
  }

  /** Another tab took over: this one lets go of everything first. */
  readonly #lost = async (): Promise<void> => {
    const member = memberOf(this.#stage.value);
    this.#stopIdle();
    this.#elsewhere();
    await member?.close();
  };
}

function whyBroken(error: unknown): Broken {
  if (!("indexedDB" in globalThis) || (error instanceof DOMException && error.name !== "NotSupportedError"))
    return "store";
  return globalThis.crypto?.subtle === undefined ? "old" : "other";
}

function whenQuiet(run: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(run, { timeout: 5_000 });
  else setTimeout(run, 1_000);
}
