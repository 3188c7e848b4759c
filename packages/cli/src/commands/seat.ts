import type { CircleView, HomeSeatView, Member } from "@unionhall/member";
import { subjects } from "@unionhall/union";
import { atHome, caughtUp, good, needHall, reachedOrNot, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { roomAt } from "../place.ts";
import { required } from "../required.ts";
import { seatMeant, standingMeant } from "../seats/find.ts";
import { seatsText } from "../seats/show.ts";
import { circleMeant, meant, memberMeant, only } from "../select.ts";
import { jsonText, quoted } from "../show/plain.ts";

export const seat: Command = {
  name: "seat",
  summary: "speak for a caucus or a chapter in another circle: its seat, its answers, its delegates",
  takes: "CIRCLE [SEAT]",
  count: [1, 2],
  about: `Without SEAT, lists whose seats stand in CIRCLE, and what CIRCLE has in others. --prepare makes a room for a seat in
OTHER; then members (in a chapter, stewards) say --speak, and somebody who is in both puts it to OTHER with --propose. SEAT
is OTHER's title, the seat's name there, or an id. For a caucus --may says whether it pauses a decision or has to consent.
Once most of those who speak for it have said the same, a device of somebody who is in both takes it over by itself, while a
command runs there: \`hall follow\` does. That of whoever spoke last waits five minutes for others. With --close, SEAT is one
that stands in CIRCLE.`,
  options: {
    prepare: { value: "OTHER", help: "a room for a seat of CIRCLE in OTHER" },
    as: { value: "KIND", help: "with --prepare: caucus or chapter" },
    speak: { help: "you speak for it, by a key made for that alone" },
    silent: { help: "you speak for it no more" },
    propose: { value: "NAME", help: "put to the other circle that it be opened; NAME is how everybody there knows it" },
    may: { value: "WHAT", help: "with --propose, of a caucus: pause or consent" },
    on: { value: "SUBJECTS", help: `with --may, on what: ${subjects.join(", ")} (else other)` },
    days: { value: "N", help: "with --may: so long it pauses, or is waited for (else 7)" },
    copy: { value: "DECISION", help: "copy a decision of the other circle here, for those who are not in it" },
    yes: { value: "DECISION", help: "your word: the caucus consents" },
    no: { value: "DECISION", help: "your word: it does not" },
    pause: { value: "DECISION", help: "your word: it asks for time, for the --reason" },
    reason: { value: "TEXT", help: "with --pause: why, as the other circle reads it" },
    delegates: {
      value: "MEMBERS",
      help: "your word: who sits in it, two members of the other circle at most, or nobody",
    },
    register: { help: "your word: the keys of those who speak now take the place of those before" },
    close: { value: "TITLE", help: "put to CIRCLE that a seat which stands in it be closed" },
    ...json,
    ...home,
  },
  run(call) {
    const act = actIn(call);
    return atHome(call, async (member) => {
      if (act === null) return list(call, member);
      await needHall(member);
      const circle = await seatsRead(member, call.args[0]!);
      const words = await act(member, circle);
      await sentOut(member);
      call.stage.out(call.on("json") ? `${jsonText({ done: true })}\n` : `${words}\n`);
      return exit.done;
    });
  },
};

type Act = (member: Member, circle: CircleView) => Promise<string>;
type OnSeat = (member: Member, seat: HomeSeatView) => Promise<string>;

/** The circle, with the rooms of its seats as they are now. */
async function seatsRead(member: Member, typed: string): Promise<CircleView> {
  const circle = circleMeant(member, typed);
  for (const { at } of member.seats.ofHome(circle.id)) await roomAt(member, at);
  return circle;
}

async function list(call: Call, member: Member): Promise<ExitCode> {
  const reached = await caughtUp(call, member);
  const { id } = await seatsRead(member, call.args[0]!);
  const [standing, ofHome] = [member.seats.standing(id), member.seats.ofHome(id)];
  call.stage.out(`${call.on("json") ? jsonText({ standing, ofHome }) : seatsText(standing, ofHome)}\n`);
  return reachedOrNot(reached);
}

const forSeat = ["speak", "silent", "propose", "copy", "yes", "no", "pause", "delegates", "register"] as const;
const acts = ["prepare", ...forSeat, "close"] as const;

/** The one thing that is asked for; null: to list. Throws `Trouble`. */
function actIn(call: Call): Act | null {
  const asked = acts.filter((name) => call.on(name) || call.value(name) !== undefined);
  const [act] = asked;
  if (asked.length > 1) throw wrongUsage("One thing at a time.");
  if (act === undefined || act === "prepare") {
    if (call.args[1] !== undefined) throw wrongUsage("Say what you do for SEAT; or leave it out.");
    return act === undefined ? null : prepare(call);
  }
  const typed = call.args[1];
  if (typed === undefined) throw wrongUsage("Say for which SEAT; `hall seat CIRCLE` lists them.");
  if (act === "close") return close(call, typed);
  const on = onSeat(call, act);
  return (member, circle) => on(member, seatMeant(member.seats.ofHome(circle.id), typed));
}

function prepare(call: Call): Act {
  const of = (["caucus", "chapter"] as const).find((each) => each === call.value("as"));
  if (of === undefined) throw wrongUsage("Say --as caucus or --as chapter.");
  return async (member, circle) => {
    const other = circleMeant(member, required(call, "prepare", "OTHER"));
    good(await member.seats.prepare(circle.id, { in: other.id, of }));
    return "Prepared. Whoever speaks for it says --speak.";
  };
}

function onSeat(call: Call, act: (typeof forSeat)[number]): OnSeat {
  switch (act) {
    case "speak":
    case "silent":
      return async ({ seats }, { at }) => {
        good(await seats.speak(at, act === "speak"));
        return act === "speak" ? "You speak for it." : "You speak for it no more.";
      };
    case "propose":
      return propose(call);
    case "copy":
      return async ({ seats }, seat) => {
        good(await seats.ask(seat.at, subjectMeant(seat, required(call, "copy", "DECISION"))));
        return "Copied.";
      };
    case "yes":
    case "no":
    case "pause": {
      const reason = act === "pause" ? required(call, "reason", "TEXT") : "";
      return async ({ seats }, seat) => {
        const subject = subjectMeant(seat, required(call, act, "DECISION"));
        good(await seats.answer(seat.at, subject, act, reason));
        return said;
      };
    }
    case "delegates":
      return delegates(call);
    case "register":
      return async ({ seats }, { at }) => {
        good(await seats.register(at));
        return said;
      };
  }
}

const said = "Said. It is taken over once most of those who speak have said the same.";

function propose(call: Call): OnSeat {
  const may = (["pause", "consent"] as const).find((each) => each === call.value("may"));
  if (may === undefined && call.value("may") !== undefined) throw wrongUsage("A caucus may pause or consent.");
  if (may === undefined && (call.value("on") ?? call.value("days")) !== undefined)
    throw wrongUsage("--on and --days go with --may.");
  const on = (call.value("on")?.split(",") ?? ["other"]).map((typed) => {
    const subject = subjects.find((each) => each === typed.trim());
    if (subject === undefined) throw wrongUsage(`It is asked on ${subjects.join(", ")}.`);
    return subject;
  });
  const days = call.number("days", 1, 90) ?? 7;
  return async ({ seats }, { at, of }) => {
    if ((of === "caucus") !== (may !== undefined)) throw refused("Say --may of a caucus, and of no chapter.");
    const name = required(call, "propose", "NAME");
    const rule = may === undefined ? null : { may, on, days };
    good(await seats.propose(at, { title: name, text: "", name, rule }));
    return "Proposed there.";
  };
}

function delegates(call: Call): OnSeat {
  return async (member, { at, in: other }) => {
    const typed = required(call, "delegates", "MEMBERS");
    const circle = member.circle(other.circle);
    if (circle === null) throw refused("You are not in the circle in which it stands.");
    const named = typed === "nobody" ? [] : typed.split(",").map((each) => memberMeant(circle, each.trim()).id);
    good(await member.seats.delegate(at, named));
    return said;
  };
}

function close(call: Call, typed: string): Act {
  const title = required(call, "close", "TITLE");
  return async ({ seats }, { id }) => {
    const { seat: closed } = standingMeant(seats.standing(id), typed);
    good(await seats.proposeToClose(id, closed, { title, text: "" }));
    return "Proposed.";
  };
}

function subjectMeant({ asked }: HomeSeatView, typed: string): HomeSeatView["asked"][number]["subject"] {
  const fitting = meant(
    asked,
    typed,
    ({ subject }) => subject,
    ({ title }) => title,
  );
  return only(
    fitting,
    `It is asked nothing called ${quoted(typed)}. \`hall seat CIRCLE\` lists what it is.`,
    (count) => `${count} decisions fit ${quoted(typed)}. Give an id; \`hall seat CIRCLE --json\` shows them.`,
  ).subject;
}
