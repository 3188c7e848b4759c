import type { At, CircleView, ItemView, Member } from "@unionhall/member";
import { isZone, zoneHere } from "@unionhall/member";
import type { QuestionFacts } from "@unionhall/union";
import { mostChosen, questionFacts, questionOf, writeFacts } from "@unionhall/union";
import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { checkInsOf, questionsIn } from "../check-ins/find.ts";
import { readMinute, readWeekdays } from "../check-ins/weekdays.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { refused, wrongUsage } from "../exit.ts";
import { circleMeant, meant, memberMeant } from "../select.ts";
import { reportSent } from "./say.ts";

export const ask: Command = {
  name: "ask",
  summary: "ask a circle a question again and again, or ask it otherwise",
  takes: "CIRCLE QUESTION",
  count: [2, 2],
  about: `Asks QUESTION on the weekdays and at the time that are said, else on workdays at 17:00. Where the circle has
that question already, what is said of it changes and the rest stays. People answer by
\`hall comment CIRCLE "check-ins/QUESTION" TEXT\`; \`hall check-ins\` lists what is asked.`,
  options: {
    on: { value: "DAYS", help: "weekdays, as mon,wed or mon-fri" },
    at: { value: "TIME", help: "time of day, as 17:00" },
    zone: { value: "ZONE", help: "where it is that time, as America/Mexico_City (else where this machine is)" },
    whom: { value: "NAMES", help: "ask only these people, as Ash,Bo" },
    everyone: { help: "ask everyone" },
    pause: { help: "ask nobody for now" },
    resume: { help: "ask again" },
    offline: { help: "do not wait for the hall" },
    ...json,
    ...home,
  },
  run(call) {
    const wish = wished(call);
    return atHome(call, async (member) => {
      const offline = call.on("offline") || !(await caughtUp(call, member));
      const circle = circleMeant(member, call.args[0]!);
      const whole = { ...wish, ...chosen(call, circle) };
      const { at, room } = await askIn(member, circle, call.args[1]!, whole);
      if (!offline) await sentOut(member);
      const waits = member.rooms.look(at)?.items.find((one) => one.room === room)?.waiting ?? false;
      return reportSent(call, member.circle(circle.id), { words: "Asked.", json: { room }, offline, waits });
    });
  },
};

/** What was asked for, but for people: they have to be looked for. */
function wished({ on, value }: Call): Partial<Omit<QuestionFacts, "whom">> {
  if (on("pause") && on("resume")) throw wrongUsage("It can be paused or asked again: only one of the two.");
  if (on("everyone") && value("whom") !== undefined)
    throw wrongUsage("Ask everyone or some people: only one of the two.");
  const [days, at, zone] = [value("on"), value("at"), value("zone")];
  if (zone !== undefined && !isZone(zone))
    throw wrongUsage("This machine knows no such zone. Say it as America/Mexico_City.");
  if (at === undefined && zone !== undefined) throw wrongUsage("Say the time of day there too, by --at.");
  return {
    ...(days === undefined ? {} : { days: readWeekdays(days) }),
    ...(at === undefined ? {} : { at: { minute: readMinute(at), zone: zone ?? zoneHere() } }),
    ...(on("pause") ? { paused: true } : on("resume") ? { paused: false } : {}),
  };
}

function chosen({ on, value }: Call, circle: CircleView): Partial<Pick<QuestionFacts, "whom">> {
  if (on("everyone")) return { whom: null };
  const names = value("whom")?.split(",");
  if (names === undefined) return {};
  if (names.length > mostChosen) throw refused(`A question is for everyone, or for ${mostChosen} people at most.`);
  return { whom: [...new Set(names.map((name) => memberMeant(circle, name).id))] };
}

interface Asked {
  readonly at: At;
  readonly room: ItemView["room"];
}

async function askIn(member: Member, circle: CircleView, title: string, wish: Partial<QuestionFacts>): Promise<Asked> {
  const { at, items } = await questionsIn(member, await checkInsOf(member, circle, "open"));
  const [known] = meant(
    items,
    title,
    ({ room }) => room,
    (item) => item.title,
  );
  if (known !== undefined) {
    const facts = writeFacts(questionFacts, wish);
    if (facts.size === 0) throw refused("That is asked already. Say what is to change.");
    good(await member.rooms.change(at, known.room, { facts }));
    return { at, room: known.room };
  }
  const usual = {
    ...questionOf({ facts: new Map() }),
    days: [0, 1, 2, 3, 4],
    at: { minute: 17 * 60, zone: zoneHere() },
  };
  const facts = writeFacts(questionFacts, { ...usual, ...wish });
  return { at, room: good(await member.rooms.open(at, { what: "question", title, facts })) };
}
