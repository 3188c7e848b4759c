import type { AccountabilityView, Member, NamedView, Outcome } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import type { Scene } from "./scene.ts";
import { memberId } from "./scripted-lines.ts";

/** What is written here is shown; each deed is done or fails as the scene has it. */
export function scriptedAccountability(
  scene: () => Scene,
  deed: () => Promise<Outcome<void>>,
): Member["accountability"] {
  const notYet = { ok: false, problem: { type: "too-few-drawn" } } as const;
  return {
    look: () => scene().accountability ?? [],
    ask: () => deed(),
    join: () => deed(),
    decline: () => deed(),
    open: () => Promise.resolve(notYet),
    comeIn: () => Promise.resolve(notYet),
    write: () => deed(),
    agree: () => deed(),
    tell: () => Promise.resolve({ ok: false, problem: { type: "not-agreed" } }),
    appeal: () => deed(),
    leave: () => deed(),
  };
}

const day = 86_400_000;
const who = (name: string): NamedView => ({ id: memberId(name), name });
const mayNothing = {
  join: false,
  sit: false,
  decline: false,
  open: false,
  comeIn: false,
  write: false,
  tell: false,
  appeal: false,
  leave: false,
};

/** One that is about something with Ash, whose words wait for their yes; one in which numbers are put in. */
export function asked(): readonly AccountabilityView[] {
  const today = Math.floor(Date.now() / day);
  const usual = { appeal: false, joined: [], waits: [], mine: null, inside: null } as const;
  const numbers: AccountabilityView = {
    ...usual,
    draw: idOf("entry", new Uint8Array(32).fill(2)),
    by: who("Dee"),
    stage: "numbers",
    lastDay: today + 4,
    joined: [
      { ...who("Noor"), willing: true },
      { ...who("Bo"), willing: false },
    ],
    may: { ...mayNothing, join: true, sit: true },
  };
  const drawn: AccountabilityView = {
    ...usual,
    draw: idOf("entry", new Uint8Array(32).fill(1)),
    by: who("Ray"),
    stage: "opening",
    lastDay: today + 9,
    mine: "party",
    inside: insideOf(),
    may: { ...mayNothing, comeIn: true, appeal: true },
  };
  return [numbers, drawn];
}

function insideOf(): NonNullable<AccountabilityView["inside"]> {
  const words = {
    by: who("Noor"),
    words: "Ray and Ash take turns with the keys, and say so in the chat the evening before.",
    yes: [who("Ray")],
    waits: [who("Ash")],
    mayAgree: true,
  };
  const [parties, sits] = [
    [who("Ray"), who("Ash")],
    [who("Noor"), who("Tess"), who("Luz")],
  ];
  return {
    parties,
    sits,
    checked: { sealed: true, drawn: true, passed: 1 },
    circle: null,
    words: [words],
    keep: null,
    more: 0,
    over: false,
  };
}
