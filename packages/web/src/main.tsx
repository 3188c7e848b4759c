import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/text.css";
import "./styles/buttons.css";
import "./styles/parts.css";
import "./styles/forms.css";
import "./styles/frame.css";
import "./styles/chat.css";
import "./styles/rooms.css";
import "./styles/writing.css";
import "./styles/to-dos.css";
import "./styles/month.css";
import "./styles/calls.css";
import "./styles/decisions.css";
import "./styles/dock.css";
import "./styles/files.css";
import "./styles/voice-notes.css";
import "./styles/words.css";
import "./styles/wide.css";
import "./styles/print.css";
import type { Outcome } from "@unionhall/member";
import { NotFetched } from "./boot/not-fetched.ts";
import type { Platform } from "./boot/start.tsx";
import { start } from "./boot/start.tsx";
import { isBouncedBack } from "./leave/leave.ts";
import { isNewHere } from "./new-here.ts";
import type { Outside } from "./state/outside.ts";

/*
 * Most of the app is what seals and opens. Two files of it come beside the first screen, and a newcomer does not wait for the
 * larger one: they see the first screen without either, and an invitation by the smaller.
 */
const [outside, environment] = [import("./as-nobody.ts"), import("./environment.ts")];
for (const each of [outside, environment]) each.catch(() => undefined);

const platform: Platform = {
  isNewHere,
  async openMember() {
    const there = await environment.catch(() => null);
    if (there === null) throw new NotFetched();
    return there.openMember();
  },
  outside: {
    findInvitation: (link) => asNobody((there) => there.findInvitation(link)),
    findLetterbox: (address) => asNobody((there) => there.findLetterbox(address)),
  },
};

async function asNobody<T>(ask: (there: Outside) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const there = await outside.catch(() => null);
  return there === null ? { ok: false, problem: { type: "offline" } } : ask(there);
}

const root = document.getElementById("app");
if (root !== null && !isBouncedBack()) void start(root, platform);
