import type { Door, Placed, Standing } from "@unionhall/protocol";
import { headerBytes, idOf, readHeader, refusal } from "@unionhall/protocol";
import type { Attack } from "./attack.ts";
import { answers, both, cameBefore, entries, firstAnswer, flipped, pushes } from "./attack.ts";

const older = (standing: Standing): Standing => ({ ...standing, turn: 0, epoch: 0 });
const olderDoor = (door: Door): Door => ({
  ...door,
  version: Math.max(0, door.version - 1),
  latches: door.latches.slice(0, 1),
});

/** What a hall that nobody has taken the key from can do to what it tells one person. */
export const attacks: readonly Attack[] = [
  {
    name: "hides every push",
    shows: [],
    because: "a line that is open and quiet looks the same; the daily look brings it",
    tamper: (told) => ("push" in told ? [] : told),
  },
  {
    name: "leaves out the first entry of a push",
    shows: [],
    because: "what does not continue the chain is asked for",
    tamper: pushes("came", (push) => ({ ...push, entries: push.entries.slice(1) })),
  },
  {
    name: "pushes everything twice",
    shows: [],
    because: "an entry in its place is the same entry",
    tamper: (told) => ("push" in told ? [told, told] : told),
  },
  {
    name: "pushes an old entry as the next",
    shows: ["void", "head-differs", "changed", "gap", "missing", "seen-differs", "lost", "turns-apart"],
    tamper: pushes("came", (push, scene) => {
      const [old] = cameBefore(scene);
      const [first] = push.entries;
      return old === undefined || first === undefined
        ? push
        : { ...push, entries: [{ ...old, seq: first.seq, day: first.day }] };
    }),
  },
  {
    name: "puts what it pushes in another order",
    shows: ["head-differs", "changed", "seen-differs", "void"],
    tamper: pushes("came", (push) => {
      const [one, two] = push.entries;
      if (one === undefined || two === undefined) return push;
      return { ...push, entries: [{ ...two, seq: one.seq }, { ...one, seq: two.seq }, ...push.entries.slice(2)] };
    }),
  },
  {
    name: "pushes an entry of another circle",
    shows: ["void", "head-differs", "changed", "not-believed", "seen-differs", "turns-apart", "lost"],
    tamper: pushes("came", (push, { elsewhere, dice }) => {
      const theirs = elsewhere[dice(Math.max(1, elsewhere.length))];
      return theirs === undefined
        ? push
        : { ...push, entries: push.entries.map(({ seq, day }) => ({ ...theirs, seq, day })) };
    }),
  },
  {
    name: "tells entries as of another room",
    shows: ["void", "head-differs", "changed", "not-believed", "withheld", "seen-differs", "lost", "turns-apart"],
    tamper: entries((placed) => inRoom(placed, new Uint8Array(16).fill(9))),
  },
  {
    name: "gives out bodies that are not the ones",
    shows: ["void", "withheld"],
    tamper: entries((placed, { dice }) =>
      placed.body === undefined ? placed : { ...placed, body: flipped(placed.body, dice(placed.body.length)) },
    ),
  },
  {
    name: "gives out no bodies",
    shows: ["withheld"],
    tamper: entries(({ seq, day, header }) => ({ seq, day, header })),
  },
  {
    name: "tells pages of fewer entries",
    shows: ["missing", "not-believed"],
    because: "what it leaves out of a room nobody misses there, until a page that has it",
    tamper: answers("page", (say) => ({ ...say, entries: say.entries.slice(0, -1) })),
  },
  {
    name: "tells a later day of what it pushes",
    shows: ["head-differs", "changed", "seen-differs", "day-went-back"],
    tamper: pushes("came", (push) => ({
      ...push,
      entries: push.entries.map((each) => ({ ...each, day: each.day + 3 })),
    })),
  },
  {
    name: "tells an earlier day of what it pushes",
    shows: ["day-went-back", "turns-apart", "lost", "changed", "head-differs"],
    tamper: pushes("came", (push) => ({
      ...push,
      entries: push.entries.map((each) => ({ ...each, day: each.day - 3 })),
    })),
  },
  {
    name: "tells other days in pages than in heads",
    shows: ["changed", "not-believed"],
    tamper: answers("page", (say) => ({
      ...say,
      entries: say.entries.map((each) => ({ ...each, day: each.day + 1 })),
    })),
  },
  {
    name: "tells other entries than it signed",
    shows: ["head-differs", "changed", "not-believed", "day-went-back"],
    tamper: answers("heads", (say) => ({ ...say, heads: say.heads.map((each) => ({ ...each, day: each.day + 1 })) })),
  },
  {
    name: "greets with a day that is weeks off",
    shows: ["day-off"],
    tamper: answers("welcome", (say) => ({ ...say, day: say.day + 20 })),
  },
  {
    name: "greets with another hall's key",
    shows: ["other-hall"],
    tamper: answers("welcome", (say) => ({ ...say, hall: idOf("key", new Uint8Array(32).fill(7)) })),
  },
  {
    name: "shows a head that was signed on another connection",
    shows: ["not-believed", "went-back", "door-went-back", "lost"],
    tamper: answers("entered", (say, scene) => firstAnswer(scene, "entered") ?? say),
  },
  {
    name: "greets with a nonce that is for another hall",
    shows: [],
    because: "a latch signs for one hall and one connection, so it opens nothing elsewhere; here it is refused",
    tamper: answers("welcome", (say) => ({ ...say, nonce: new Uint8Array(32) })),
  },
  {
    name: "shows a head that it did not sign",
    shows: ["not-believed"],
    tamper: answers("entered", (say) => ({
      ...say,
      head: { ...say.head, statement: { ...say.head.statement, seq: say.head.statement.seq + 1 } },
    })),
  },
  {
    name: "shows an old door",
    shows: ["door-went-back"],
    ofSteward: true,
    tamper: answers("door", (say) => ({ ...say, door: olderDoor(say.door) })),
  },
  {
    name: "shows an old turn",
    shows: ["turns-apart", "door-went-back"],
    tamper: both(
      answers("entered", (say) => ({ ...say, standing: older(say.standing) })),
      answers("boxes", (say) => ({ ...say, standing: older(say.standing) })),
      pushes("moved", (push) => ({ ...push, standing: older(push.standing) })),
    ),
  },
  {
    name: "tells of a turn and not of its entries",
    shows: ["turns-apart", "not-believed"],
    tamper: pushes("came", () => []),
  },
  {
    name: "tells of a turn's entries and gives no keys",
    shows: ["turns-apart", "withheld"],
    because: "whoever is left out says so, and another gives them the box",
    tamper: both(
      answers("boxes", (say) => ({ ...say, records: [], boxes: [] })),
      pushes("moved", () => []),
    ),
  },
  {
    name: "gives boxes that do not open",
    shows: ["box-unfit", "withheld"],
    tamper: answers("boxes", (say, { dice }) => ({
      ...say,
      boxes: say.boxes.map((box) => ({ ...box, sealed: flipped(box.sealed, dice(box.sealed.length)) })),
    })),
  },
  {
    name: "says that it stored what it drops",
    shows: ["lost"],
    mishear: (ask) => {
      if (ask.type !== "append") return ask;
      const day = 20_000;
      return {
        say: {
          type: "appended",
          results: ask.entries.map((_, at) => ({ place: { seq: at + 1, day }, refusal: null })),
        },
      };
    },
  },
  {
    name: "refuses everything",
    shows: [],
    because: "it says so, and that is shown as what it is: a refusal",
    mishear: (ask) => (ask.type === "hello" ? ask : { say: { type: "refuse", refusal: refusal("failed") } }),
  },
  {
    name: "answers something else than it was asked",
    shows: ["not-believed"],
    tamper: answers("page", () => ({ type: "done" })),
  },
  {
    name: "flips a bit of some frames",
    shows: [
      "not-believed",
      "void",
      "withheld",
      "head-differs",
      "changed",
      "seen-differs",
      "door-went-back",
      "box-unfit",
      "day-off",
      "other-hall",
      "turns-apart",
      "lost",
      "day-went-back",
      "went-back",
      "unlawful-latch",
      "steward-latch",
      "missing-latch",
    ],
    because: "most of these are no message any more, and asked for again",
    spoil: (frame, { dice }) => (dice(3) === 0 ? flipped(frame, dice(frame.length)) : frame),
  },
  {
    name: "cuts frames short",
    shows: ["not-believed"],
    because: "half a message is none, and asked for again",
    spoil: (frame, { dice }) => (dice(3) === 0 ? frame.slice(0, dice(frame.length)) : frame),
  },
  {
    name: "hides words of erasure",
    shows: ["withheld"],
    because: "who has the body keeps it for a while",
    tamper: both(
      answers("erasures", (say) => ({ ...say, erasures: [] })),
      pushes("erased", () => []),
    ),
  },
];

function inRoom(placed: Placed, room: Uint8Array<ArrayBuffer>): Placed {
  const header = { ...readHeader(placed.header), room: idOf("room", room) };
  return { ...placed, header: headerBytes(header) };
}
