import type { At, Member } from "@unionhall/member";
import type { CircleId, MemberId } from "@unionhall/protocol";
import type { CallRole } from "@unionhall/union";
import { agendaFacts, eventFacts, writeFacts } from "@unionhall/union";
import { expect } from "vitest";
import { founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";

const title = "Night shift";
const day = Math.floor(Date.now() / 86_400_000);

interface Prepared {
  /** Its address. */
  readonly path: string;
  readonly call: At;
}

/** A call of today in the circle's schedule, with an item on its agenda. */
async function preparedBy(ash: Member, circle: CircleId): Promise<Prepared> {
  const hallway = ash.circle(circle)!.hallway!;
  const tool = await good(ash.rooms.open({ circle, room: hallway }, { what: "schedule", title: "" }));
  const when = { type: "timed", day, minute: 1_140, length: 90, zone: "America/Chicago" } as const;
  const facts = writeFacts(eventFacts, { when, place: "by phone" });
  const schedule = { circle, room: tool };
  const event = await good(ash.rooms.open(schedule, { what: "event", title: "National call", facts }));
  await good(ash.calls.make(schedule, event, { languages: ["en", "es"], access: "" }));
  const room = await good(ash.calls.prepare({ circle, room: event }, day));
  const call = { circle, room };
  await good(ash.rooms.open({ circle, room: hallway }, { what: "decisions", title: "" }));
  const toDecide = writeFacts(agendaFacts, { goal: "decide" });
  await good(ash.rooms.open(call, { what: "agenda", title: "Winter kit", facts: toDecide }));
  await good(ash.rooms.read(call));
  return { path: `#/circle/${circle}/room/${tool}/${event}/${room}`, call };
}

/** Ash says who leads it, and hands on to lead it. */
async function lead(ash: Member, call: At, roles: Partial<Record<CallRole, string>>): Promise<void> {
  const member = (name: string): Promise<MemberId> =>
    until(ash, () => ash.circle(call.circle)?.members.find((each) => each.name === name)?.id);
  await good(ash.calls.name(call, "facilitator", await member("Ash")));
  for (const [role, name] of Object.entries(roles) as [CallRole, string][])
    await good(ash.calls.name(call, role, await member(name)));
}

journey("a call from its agenda to its end, by the keyboard alone, one in English and one in Spanish", async (at) => {
  const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
  const ana = await at.phone("Ana");
  const beto = await at.phone("Beto", { language: "es" });
  await join(ana, await invite(), title);
  await join(beto, await invite(), title);
  const { path, call } = await preparedBy(ash, circle);
  await lead(ash, call, { captions: "Beto", facilitator: "Ana" });
  const goThere = async ({ page, hands }: typeof ana): Promise<void> => {
    await page.evaluate((hash) => void (location.hash = hash), path);
    await hands.sees("Winter kit");
  };

  // Ana puts something on the agenda and comes; somebody waits to speak, and something is noted.
  await goThere(ana);
  await ana.keyboard.press("Put something on it");
  await ana.keyboard.write("What is it about", "Who drives");
  await ana.keyboard.enter();
  await ana.hands.sees("Who drives");
  await ana.keyboard.press("I am here");
  await ana.keyboard.press("Begin: Winter kit");
  await good(ash.calls.note(call, { at: null, text: "Two are home" }));
  await good(ash.calls.ask(call, "speak", false));
  const hand = await until(ash, () => ash.calls.look(call)?.stack.find(({ mine, waiting }) => mine && !waiting));

  // Beto comes late: he is at what is now, and finds the agenda, who waits, and the notes so far.
  await goThere(beto);
  await beto.hands.sees("Quién sigue");
  await beto.hands.sees("Ash");
  await beto.keyboard.press("Notas");
  await beto.hands.sees("Two are home");
  await beto.keyboard.press("Puntos");
  await beto.hands.sees("Who drives");
  await beto.keyboard.press("Ahora");
  await good(ash.calls.leave(call, hand.ask));
  await beto.keyboard.press("Estoy aquí");

  // Beto asks to speak, gets the word, and hears so; what he says stands in his language on Ana's phone.
  await beto.keyboard.press("Levantar la mano");
  await ana.keyboard.press("Beto speaks now");
  await beto.hands.sees("Tienes la palabra.");
  // What Ana pressed is gone, and her keyboard is still where it was.
  const focused = (): Promise<string | undefined> => ana.page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe(ana.says("Who speaks next"));
  await beto.keyboard.write("Lo que se está diciendo", "Faltan calcetines.");
  await beto.keyboard.enter();
  await ana.hands.sees("Faltan calcetines.");
  await beto.keyboard.press("Ya hablé");
  await ana.hands.sees("Nobody has the word.");

  // Everybody is asked, and answers in their own words for it.
  await ana.keyboard.press("Ask everybody");
  await ana.keyboard.write("Question", "Socks first?");
  await ana.keyboard.enter();
  await beto.hands.sees("Socks first?");
  await beto.keyboard.press("bien");
  await ana.hands.sees("1 has answered");

  // It is to be decided: Ana opens a decision from the call and stays in it; on Beto's phone it stands at the item, in its first round.
  await ana.keyboard.press("Open a decision on it");
  await ana.keyboard.write("What is to change, and why", "Socks first, this winter.");
  await ana.keyboard.press("Propose it");
  await beto.hands.sees("Di abajo qué te parece. Todavía no se decide.");
  await ana.hands.sees("Withdraw it");
  // Once all three need no more time to react, they decide at once.
  await ana.keyboard.press("I need no more time");
  await beto.keyboard.press("No necesito más tiempo");
  await ana.hands.sees("2 of 3 who take part need no more time");
  const proposed = await until(ash, () => ash.decisions.open(circle)[0]);
  await good(ash.decisions.waive(proposed.at, true));
  await ana.hands.sees("Members say where they stand.");

  // What came of it is noted, and the call ends on both phones.
  await ana.keyboard.press("Notes");
  await ana.keyboard.write("Write a line", "Socks before gloves");
  await ana.keyboard.enter();
  await beto.keyboard.press("Notas");
  await beto.hands.sees("Socks before gloves");
  await beto.keyboard.press("Ahora");
  await beto.keyboard.write("Lo que se está diciendo", "Y también");
  await ana.keyboard.press("Now");
  await ana.keyboard.press("End the call");
  await beto.hands.sees("La llamada terminó.");
  // What somebody is writing as it ends stays before them until they go on.
  await beto.hands.sees("Lo que escribías sigue aquí. Puedes llevarlo a las notas o a la charla.");
  await beto.keyboard.press("Gente");
  await beto.hands.sees("Vinieron 2 personas.");
  const [, noted] = await until(ash, () => ash.calls.look(call)?.notes.length === 2 && ash.calls.look(call)?.notes);
  expect(`${noted!.name}: ${noted!.text}`).toBe("Ana: Socks before gloves");
  await ash.close();
});
