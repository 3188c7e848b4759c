import type { CallPerson, CallView } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { callFacts, writeFacts } from "@unionhall/union";
import { ash, callRoom, withCall } from "./calling.ts";
import type { Language } from "@unionhall/member";
import type { Scene } from "./scene.ts";
import { item, nothing, roomId } from "./scripted-board.ts";
import { memberId } from "./scripted-lines.ts";

const linked = idOf("circle", new Uint8Array(20).fill(13));
const linkedCall = roomId(150);
const hallway = roomId(151);
const home = [roomId(48), roomId(110), callRoom] as const;

const titles = { en: "Rapid response, with neighbors", es: "Respuesta rápida, con vecinas y vecinos" };
const visitor = (name: string): CallPerson => ({ member: memberId(name), name, mine: false });

/** A call that Ash hosts for its visitors: one has the floor, one has not, and one stands at the door. */
export function withVisitors(scene: Scene, language: Language): Scene {
  const made = withCall(scene, language);
  const [ours, ...others] = made.circles;
  const call = callOf(made, language);
  const theirs = { ...ours!, ...ofLinked(language), knocks: ours!.knocks.slice(1).map(unvouched) };
  return {
    ...made,
    circles: [ours!, theirs, ...others],
    calls: [...(made.calls ?? []), call.view],
    rooms: [...(made.rooms ?? []), call.room],
    linked,
    visitors: {
      call: { circle: linked, room: linkedCall },
      home: { circle: ours!.id, room: callRoom, path: home },
      all: false,
      visitors: [
        { ...visitor("Vee"), floor: true },
        { ...visitor("Wil"), floor: false },
      ],
    },
  };
}

/** The same as one of its visitors has it, who is muted. */
export function visiting(scene: Scene, language: Language): Scene {
  const made = withVisitors(scene, language);
  const theirs = made.circles[1]!;
  const mine = {
    visitor: { floor: false },
    steward: false,
    knocks: [],
    members: theirs.members.filter(({ me }) => me),
  };
  const shown = { here: [{ ...ash, since: Date.now() }], leads: [], roles: [], may: mayNothing };
  const { linked: _, ...rest } = made;
  return {
    ...rest,
    circles: [{ ...theirs, ...mine }],
    calls: (made.calls ?? []).slice(1).map((call) => ({
      ...call,
      ...shown,
      stack: call.stack.map((each) => ({ ...each, name: each.mine ? each.name : "" })),
      gestures: [],
    })),
    visitors: { ...made.visitors!, home: null, visitors: [] },
  };
}

const mayNothing = { stack: false, agenda: false, check: false, captions: false, over: false };

function ofLinked(language: Language): Pick<Scene["circles"][number], "id" | "title" | "hallway" | "dock" | "chat"> {
  return { id: linked, title: titles[language], hallway, chat: null, dock: [callItem(language)] };
}

function callItem(language: Language): ReturnType<typeof item> {
  const day = Math.floor(Date.now() / 86_400_000);
  const facts = writeFacts(callFacts, { day });
  return item(linkedCall, "call", "Ash", 3_000, { in: hallway, title: titles[language], facts });
}

function callOf(
  { calls }: Scene,
  language: Language,
): { readonly view: CallView; readonly room: ReturnType<typeof nothing> } {
  const ours = calls![0]!;
  const [vee, wil] = [visitor("Vee"), visitor("Wil")];
  const [first] = ours.stack;
  const none = { at: null, been: [], notes: [], words: [], roles: [], captions: [], mayCarry: false };
  const view: CallView = {
    ...ours,
    ...none,
    circle: linked,
    room: linkedCall,
    attendance: { rule: "none", count: null, named: [], mine: false },
    here: [ash, vee, wil].map((each) => ({ ...each, since: Date.now() })),
    stack: [{ ...first!, ...wil, ask: "ask 3", for: "speak" }],
    speaks: { ...ours.speaks!, ...vee, because: "", givenBy: "" },
  };
  return { view, room: { ...nothing(linked, linkedCall), item: callItem(language) } };
}

/** Whoever hosts lets them in. */
function unvouched<T extends { readonly needed: number }>(knock: T): T {
  return { ...knock, returning: null, vouches: 0, needed: 0, may: { vouch: false, admit: true } };
}
