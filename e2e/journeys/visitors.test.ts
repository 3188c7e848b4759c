import type { Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { eventFacts, writeFacts } from "@unionhall/union";
import { founder, good } from "./headless.ts";
import { journey } from "./journey.ts";
import { join, linkShown } from "./person.ts";

const title = "Night shift";

/** The way to who is in a call of today, whose notes say who drives. */
async function callBy(ash: Member, circle: CircleId): Promise<string> {
  const day = Math.floor(Date.now() / 86_400_000);
  const hallway = ash.circle(circle)!.hallway!;
  const tool = await good(ash.rooms.open({ circle, room: hallway }, { what: "schedule", title: "" }));
  const when = { type: "timed", day, minute: 1_140, length: 90, zone: "America/Chicago" } as const;
  const facts = writeFacts(eventFacts, { when, place: "by phone" });
  const event = await good(ash.rooms.open({ circle, room: tool }, { what: "event", title: "Our lines", facts }));
  await good(ash.calls.make({ circle, room: tool }, event, { languages: ["en"], access: "" }));
  const room = await good(ash.calls.prepare({ circle, room: event }, day));
  await good(ash.rooms.read({ circle, room }));
  await good(ash.calls.note({ circle, room }, { at: null, text: "Bo drives on Friday" }));
  return `#/circle/${circle}/room/${tool}/${event}/${room}/people`;
}

journey(
  "a visitor on a call, by the keyboard alone: let in, muted, heard and seen out, by a host in Spanish",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, title, "Ash");
    const luz = await at.phone("Luz", { language: "es" });
    const vee = await at.phone("Vee");
    await join(luz, await invite(), title);
    const path = await callBy(ash, circle);

    // Luz opens the call beyond her circle, under names for that alone, and makes a link for one visitor.
    await luz.page.evaluate((hash) => void (location.hash = hash), path);
    await luz.keyboard.press("Abrir esta llamada a visitantes");
    await luz.keyboard.write("Cómo la conocen sus visitantes", "Vecindad");
    await luz.keyboard.write("Cómo te llaman", "Marisol");
    await luz.keyboard.enter();
    await luz.keyboard.press("Invitar a alguien");
    await luz.keyboard.press("Hacer un enlace");
    const link = await linkShown(luz.hands);
    await luz.keyboard.press("Listo");

    // Vee comes by it, and stands at the door until Luz opens.
    await vee.hands.goto(link);
    await vee.keyboard.write("Your name here", "Vee");
    await vee.keyboard.enter();
    await vee.hands.sees("You are at the door");
    await luz.keyboard.press("Abrirle");
    await vee.hands.sees("What you write is read once you are given the floor.");
    await vee.keyboard.press("To the call");
    await vee.keyboard.press("I am here");

    // Vee raises a hand, and is shown neither who is there nor notes; the chat is closed.
    await vee.keyboard.press("Raise my hand");
    await vee.hands.sees("You are next.");
    await vee.keyboard.press("Chat");
    await vee.hands.sees("The chat is closed to you until you are given the floor.");
    for (const hidden of ["Marisol", "Notes", "People"]) await vee.hands.seesNo(hidden);

    // The host sees the hand, gives the word and the floor, and reads what Vee writes.
    await luz.keyboard.press("Ahora");
    await luz.keyboard.press("Ahora habla Vee");
    await vee.hands.sees("You have the word.");
    await luz.keyboard.press("Gente");
    await luz.keyboard.press("Dejar escribir a Vee");
    await vee.hands.sees("You visit this call, and have the floor: what you write is read.");
    await vee.keyboard.write("Say something", "Dayton is with you.");
    await vee.keyboard.press("Send");
    await luz.keyboard.press("Charla");
    await luz.hands.sees("Dayton is with you.");

    // All visitors are seen out at once.
    await luz.keyboard.press("Gente");
    await luz.keyboard.press("Despedir a cada visitante");
    await luz.keyboard.press("Despedirles");
    await vee.hands.sees("You are out of this call.");
    await luz.hands.sees("1 persona vino y se fue");
    await ash.close();
  },
);
