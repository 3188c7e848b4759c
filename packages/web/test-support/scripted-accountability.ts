import type { AccountabilityView, Member, NamedView, Outcome } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { memberId } from "./scripted-lines.ts";

interface Lent {
  readonly views: () => readonly AccountabilityView[];
  readonly deed: (change?: () => void) => Promise<Outcome<void>>;
}

/** What is written here is shown; each deed is done or fails as the scene has it. */
export function scriptedAccountability({ views, deed }: Lent): Member["accountability"] {
  const notYet = { ok: false, problem: { type: "too-few-drawn" } } as const;
  return {
    look: () => views(),
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
const mayNothing = { join: false, sit: false, decline: false, open: false, comeIn: false, write: false };

/** One that is about something with Ash, whose words wait for their yes; one in which numbers are put in. */
export function asked(): readonly AccountabilityView[] {
  const today = Math.floor(Date.now() / day);
  const words = {
    by: who("Noor"),
    words: "Ray and Ash take turns with the keys, and say so in the chat the evening before.",
    yes: [who("Ray")],
    waits: [who("Ash")],
    mayAgree: true,
  };
  const drawn = { parties: [who("Ray"), who("Ash")], sits: [who("Noor"), who("Tess"), who("Luz")] };
  return [
    {
      draw: idOf("entry", new Uint8Array(32).fill(2)),
      by: who("Dee"),
      appeal: false,
      stage: "numbers",
      lastDay: today + 4,
      joined: [
        { ...who("Noor"), willing: true },
        { ...who("Bo"), willing: false },
      ],
      waits: [],
      mine: null,
      inside: null,
      may: { ...mayNothing, join: true, sit: true, tell: false, appeal: false, leave: false },
    },
    {
      draw: idOf("entry", new Uint8Array(32).fill(1)),
      by: who("Ray"),
      appeal: false,
      stage: "opening",
      lastDay: today + 9,
      joined: [],
      waits: [],
      mine: "party",
      inside: {
        ...drawn,
        checked: { sealed: true, drawn: true, passed: 1 },
        circle: null,
        words: [words],
        over: false,
      },
      may: { ...mayNothing, comeIn: true, tell: false, appeal: true, leave: true },
    },
  ];
}
