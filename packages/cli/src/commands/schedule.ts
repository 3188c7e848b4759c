import type { At, CircleView, Member } from "@unionhall/member";
import { circleCalendar, scheduledIn, wallTime, zoneHere, zonesHere } from "@unionhall/member";
import type { Coming } from "@unionhall/union";
import { agendaOf, comesOn, comingTo, eventFacts, eventOf, writeFacts } from "@unionhall/union";
import { atHome, caughtUp, good, reachedOrNot, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { roomAt } from "../place.ts";
import { eventMeant, scheduleOf } from "../schedule/find.ts";
import { agendaText } from "../schedule/show.ts";
import { filing, readEventDay, readFiling, readRepeat, readTiming, repeating, timing } from "../schedule/typed.ts";
import { circleMeant } from "../select.ts";
import { jsonText, quoted } from "../show/plain.ts";
import { reportSent } from "./say.ts";

const usualDays = 28;

export const schedule: Command = {
  name: "schedule",
  summary: "show what comes in a circle; add to it, say whether you come, make a calendar file",
  takes: "CIRCLE [add TITLE | answer EVENT yes|maybe|no|unsaid | off EVENT | move EVENT | ics [EVENT]]",
  count: [1, 4],
  about: `Lists what comes in the next four weeks, on the clock of this machine. \`add\` puts an event into the circle's schedule
and begins one if there is none; \`answer\` says whether you come; \`off\` calls one occurrence off, and \`move\` puts it
elsewhere, or back as usual; \`ics\` prints a calendar file, of one event or of all. An EVENT is its title, its id or the
beginning of its id. \`hall look\`, \`hall comment\` and \`hall change\` take schedule/EVENT.`,
  options: {
    from: { value: "DAY", help: "list from that day on (else today)" },
    ahead: { value: "N", help: `list so many days (else ${usualDays})` },
    ...timing,
    ...repeating,
    notes: { value: "TEXT", help: "with add: what else there is to say; - takes it from standard input" },
    day: { value: "DAY", help: "with answer, off and move: the occurrence that begins on that day by its repeating" },
    usual: { help: "with move: as all others again" },
    ...filing,
    offline: { help: "do not wait for the hall" },
    ...json,
    ...home,
  },
  run(call) {
    const [, verb = "list", ...rest] = call.args;
    const act = actOf(call, verb, rest);
    return atHome(call, async (member) => {
      const offline = call.on("offline") || !(await caughtUp(call, member));
      const circle = circleMeant(member, call.args[0]!);
      return act({ call, member, circle, offline });
    });
  },
};

interface Stand {
  readonly call: Call;
  readonly member: Member;
  readonly circle: CircleView;
  readonly offline: boolean;
}
type Act = (stand: Stand) => Promise<ExitCode>;

/** Reads all that was typed before anything is opened. */
function actOf(call: Call, verb: string, rest: readonly string[]): Act {
  const [event, word] = rest as readonly [string, string];
  const takes: { readonly [verb: string]: readonly [least: number, most: number] } = {
    list: [0, 0],
    add: [1, 1],
    answer: [2, 2],
    off: [1, 1],
    move: [1, 1],
    ics: [0, 1],
  };
  const [least, most] = Object.hasOwn(takes, verb) ? takes[verb]! : [1, 0];
  if (rest.length < least || rest.length > most)
    throw wrongUsage(`\`hall schedule\` takes ${schedule.takes}. See \`hall schedule --help\`.`);
  switch (verb) {
    case "add":
      return adding(call, event);
    case "answer":
      return answering(call, event, word);
    case "off":
    case "move":
      return changing(call, verb, event);
    case "ics": {
      const ask = readFiling(call);
      return (stand) => calendar(stand, rest[0], ask);
    }
    default:
      return listing(call);
  }
}

function listing(call: Call): Act {
  const ahead = call.number("ahead", 1, 366) ?? usualDays;
  const typed = call.value("from");
  const from = typed === undefined ? wallTime(Date.now(), zoneHere()).day : readEventDay(typed);
  return async ({ member, circle, offline }) => {
    const at = await scheduleOf(member, circle, "refuse");
    const scheduled = scheduledIn(await roomAt(member, at));
    const all = agendaOf(scheduled, { from, to: from + ahead - 1 }, { zone: zoneHere(), zones: zonesHere });
    const listed = all.map((occurrence) => {
      const answers = member.rooms.look({ circle: circle.id, room: occurrence.event.room })?.answers ?? [];
      return { occurrence, coming: comingTo(answers, occurrence.day) };
    });
    call.stage.out(`${call.on("json") ? jsonText(listed) : agendaText(listed)}\n`);
    return reachedOrNot(!offline || call.on("offline"));
  };
}

function adding(call: Call, title: string): Act {
  const { when, place } = readTiming(call);
  const facts = writeFacts(eventFacts, { when, place, repeat: readRepeat(call, when.day) });
  return async (stand) => {
    const typed = call.value("notes");
    const text = typed === "-" ? await call.stage.input() : typed;
    const at = await scheduleOf(stand.member, stand.circle, "open");
    const notes = text === undefined ? {} : { text };
    const room = good(await stand.member.rooms.open(at, { what: "event", title, facts, ...notes }));
    return sent(stand, at, "Added.", room);
  };
}

const words: readonly string[] = ["yes", "maybe", "no", "unsaid"] satisfies Coming[];

function answering(call: Call, text: string, word: string): Act {
  if (!words.includes(word)) throw wrongUsage(`${quoted(word)} is no answer. Say yes, maybe, no or unsaid.`);
  const day = dayTyped(call);
  return async (stand) => {
    const { member, circle } = stand;
    const at = await scheduleOf(member, circle, "refuse");
    const event = eventMeant(await roomAt(member, at), text);
    if (day !== null) mustCome(event, day);
    const room = { circle: circle.id, room: event.room };
    good(await member.schedule.answer(room, day, word as Coming));
    if (!stand.offline) await sentOut(member);
    const waits = member.rooms.look(room)?.answers.some(({ waiting }) => waiting) ?? false;
    return reportSent(call, member.circle(circle.id), { words: "Said.", json: {}, offline: stand.offline, waits });
  };
}

function changing(call: Call, verb: "off" | "move", text: string): Act {
  const day = dayTyped(call);
  const typed =
    verb === "off"
      ? ({ type: "off" } as const)
      : call.on("usual")
        ? ({ type: "usual" } as const)
        : ({ type: "other", ...readTiming(call) } as const);
  return async (stand) => {
    const at = await scheduleOf(stand.member, stand.circle, "refuse");
    const event = eventMeant(await roomAt(stand.member, at), text);
    const { when, repeat, place } = eventOf(event);
    if (day === null && repeat !== null) throw refused("It comes again and again. Say by --day which one is meant.");
    const which = day ?? when?.day ?? 0;
    mustCome(event, which);
    const stays = typed.type === "other" && call.value("place") === undefined;
    const change = stays ? { ...typed, place } : typed;
    good(await stand.member.schedule.changeOccurrence(at, event.room, which, change));
    return sent(stand, at, "Changed.", event.room);
  };
}

function dayTyped(call: Call): number | null {
  const typed = call.value("day");
  return typed === undefined ? null : readEventDay(typed);
}

function mustCome(event: Parameters<typeof eventOf>[0], day: number): void {
  const { when, repeat } = eventOf(event);
  if (when === null || !comesOn(when.day, repeat, day)) throw refused("It does not come on that day.");
}

async function calendar(
  { call, member, circle, offline }: Stand,
  text: string | undefined,
  ask: ReturnType<typeof readFiling>,
): Promise<ExitCode> {
  const view = await roomAt(member, await scheduleOf(member, circle, "refuse"));
  const only = text === undefined ? null : eventMeant(view, text);
  const scheduled = scheduledIn(view).filter(({ event }) => only === null || event.room === only.room);
  for (const { event } of scheduled) await roomAt(member, { circle: circle.id, room: event.room });
  call.stage.out(circleCalendar(scheduled, member.rooms, circle.id, { ...ask, now: Date.now() }));
  return offline && !call.on("offline") ? exit.unreachable : exit.done;
}

async function sent(
  { call, member, circle, offline }: Stand,
  at: At,
  told: string,
  room: At["room"],
): Promise<ExitCode> {
  if (!offline) await sentOut(member);
  const waits = member.rooms.look(at)?.items.find((one) => one.room === room)?.waiting ?? false;
  return reportSent(call, member.circle(circle.id), { words: told, json: { room }, offline, waits });
}
