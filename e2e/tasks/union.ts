import type { At, Member, NewItem } from "@unionhall/member";
import { wallTime } from "@unionhall/member";
import type { CircleId, MemberId } from "@unionhall/protocol";
import { eventFacts, mentionOf, questionFacts, toDoFacts, writeFacts } from "@unionhall/union";
import { founder, good } from "../journeys/headless.ts";

export const title = "Support team";

/** Ana's union, and her eyes on what others do in it. */
export interface Lively {
  readonly ana: Member;
  readonly circle: CircleId;
  /** What was opened, by its title. */
  readonly rooms: Readonly<Record<"board" | "kit" | "list" | "schedule" | "call" | "question" | "chat", At>>;
  invite(): Promise<string>;
  /** What waits for each of these people, once they are in. */
  greet(names: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** A support team as it is on any day: founded, talked in, written in, by somebody without a screen. */
export async function lively(hall: Parameters<typeof founder>[0]): Promise<Lively> {
  const { member: ana, circle, hallway: room, invite } = await founder(hall, title, "Ana");
  const view = ana.circle(circle)!;
  const open = async (at: At, item: NewItem): Promise<At> => ({ circle, room: await good(ana.rooms.open(at, item)) });
  const hallway = { circle, room };
  const [board, docs, lists, schedule, checkIns] = [
    { circle, room: view.dock.find(({ what }) => what === "board")!.room },
    await open(hallway, { what: "docs", title: "" }),
    await open(hallway, { what: "lists", title: "" }),
    await open(hallway, { what: "schedule", title: "" }),
    await open(hallway, { what: "check-ins", title: "" }),
  ];
  await open(docs, { what: "document", title: "Notes of October", text: "We rent the van for a year." });
  const list = await open(lists, { what: "list", title: "Winter" });
  const today = wallTime(Date.now(), "UTC").day;
  const call = await open(schedule, {
    what: "event",
    title: "National call",
    facts: writeFacts(eventFacts, {
      when: { type: "timed", day: today + 2, minute: 18 * 60, length: 60, zone: "UTC" },
      repeat: { every: 1, by: { type: "weeks", on: [] }, ends: { type: "never" } },
    }),
  });
  const everyDay = { days: [0, 1, 2, 3, 4, 5, 6], at: { minute: 0, zone: "UTC" }, whom: null, paused: false };
  const facts = writeFacts(questionFacts, everyDay);
  const question = await open(checkIns, { what: "question", title: "How are you, really?", facts });
  const kit = await open(board, { what: "message", title: "Winter kit", text: "Socks and gloves, by Friday." });
  await good(ana.people.describe(circle, { help: "night rides" }));
  for (const room of [board, docs, lists, list, schedule, call, checkIns, question, kit])
    await good(ana.rooms.read(room));
  return {
    ana,
    circle,
    rooms: { board, kit, list, schedule, call, question, chat: { circle, room: view.chat! } },
    invite,
    async greet(names) {
      const idOf = (name: string): MemberId => ana.circle(circle)!.members.find((member) => member.name === name)!.id;
      const ids = names.map(idOf);
      for (const [at, id] of ids.entries())
        await open(list, {
          what: "to-do",
          title: `Call the shelter, ${names[at]}`,
          facts: writeFacts(toDoFacts, { assigned: [id], due: today }),
        });
      await good(ana.say(circle, "The blankets are at the church"));
      await good(ana.rooms.say(kit, { text: `Who drives? ${ids.map(mentionOf).join(" ")}` }));
      await good(ana.settled());
    },
    close: () => ana.close(),
  };
}
