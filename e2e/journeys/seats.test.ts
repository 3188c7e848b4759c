import type { At, HomeSeatView, Member, SeatOf } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { expect } from "vitest";
import { barriers } from "../barriers.ts";
import { daysGoBy } from "./days.ts";
import { comer, founder, good, until } from "./headless.ts";
import type { Journey, OnPhone } from "./journey.ts";
import { journey } from "./journey.ts";
import { join } from "./person.ts";

const days = daysGoBy();
const consent = { choice: "consent", options: [], reason: "" } as const;

interface Own {
  readonly circle: CircleId;
  readonly seat: At;
}

/** A circle of two who are in another, in which the first has prepared a seat there, and speaks for it. */
async function ownCircle(cy: Member, bo: OnPhone, inCircle: CircleId, of: SeatOf, title: string): Promise<Own> {
  const circle = await good(cy.open({ in: inCircle, title, name: "Cy" }));
  await until(cy, () => cy.circle(circle)?.hallway != null);
  await join(bo, (await good(cy.invite(circle, { vouches: 0 }))).link, title);
  if (of === "chapter") {
    const { id } = cy.circle(circle)!.members.find(({ name }) => name === "Bo")!;
    await good(cy.stewards.name(circle, id));
  }
  return { circle, seat: await prepared(cy, circle, inCircle, of) };
}

/** A seat of a circle in another, for which one of it speaks. */
async function prepared(cy: Member, circle: CircleId, inCircle: CircleId, of: SeatOf): Promise<At> {
  const seat = { circle, room: await good(cy.seats.prepare(circle, { in: inCircle, of })) };
  await good(cy.seats.speak(seat, true));
  return seat;
}

/** The first decisions of a circle, as many, are taken by all of these, and carried out. */
async function decided(people: readonly Member[], circle: CircleId, bo: OnPhone, many = 1): Promise<void> {
  const [first] = people as [Member, ...Member[]];
  const listed = await until(first, () => {
    const all = first.decisions.list(circle);
    return all.length === many && all;
  });
  const all = listed.map(({ at }) => at);
  const eachOfAll = async (deed: (each: Member, at: At) => Promise<unknown>): Promise<void> => {
    for (const each of people) for (const at of all) await deed(each, at);
  };
  await eachOfAll(async (each, at) => {
    await until(each, () => each.decisions.look(at));
    await good(each.rooms.read(at));
  });
  // The hall's day comes with what is said on it.
  const passes = async (count: number): Promise<void> => {
    await days.pass(count, [bo]);
    await good(first.say(circle, "Good morning"));
  };
  await passes(4);
  await eachOfAll(async (each, at) => {
    await until(each, () => each.decisions.look(at)?.may.take);
    await good(each.decisions.take(at, consent));
  });
  for (const at of all) await until(first, () => first.decisions.look(at)?.counts?.takers === people.length);
  await passes(8);
  for (const at of all) {
    await until(first, () => first.decisions.look(at)?.may.carryOut);
    await good(first.decisions.carryOut(at));
  }
}

function seatOf(member: Member, { circle, seat }: Own, is: (seat: HomeSeatView) => boolean): Promise<HomeSeatView> {
  return until(member, () =>
    member.seats.ofHome(circle).find(({ at, ...rest }) => at.room === seat.room && is({ at, ...rest })),
  );
}

const pageOf = (at: Journey, { circle, seat }: Own): string => `${at.hall.url}/#/circle/${circle}/room/${seat.room}`;

journey(
  "two have a seat for their caucus opened by keyboard, and what a circle decides waits until both of them consent",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, "Night Shift", "Ash", days.now);
    const cy = await comer(await invite(), "Cy", days.now);
    const bo = await days.phone(at, "Bo");
    const { hands, page, keyboard: key } = bo;
    await join(bo, await invite(), "Night Shift");
    const own = await ownCircle(cy, bo, circle, "caucus", "Those who drive");

    for (const each of ["Tools", "Our seat in Night Shift"]) await key.press(each);
    await hands.sees("It is being prepared.");
    await hands.sees("Who else is here, and who said what, nobody there learns.");
    for (const each of ["Offer my key", "Propose it there"]) await key.press(each);
    await key.write("What it is called there", "Drivers");
    for (const each of ["Something else", "Propose it"]) await key.press(each);
    await hands.sees("Drivers has a seat here, for which its own people speak.");
    await decided([ash, cy], circle, bo);

    const van = { subject: "other", deeds: [], options: [], text: "From Monday on." } as const;
    const room = await good(ash.decisions.propose(circle, { ...van, title: "The van goes out on Sundays" }));
    await hands.goto(pageOf(at, own));
    await hands.sees("The van goes out on Sundays");
    expect(await barriers(page)).toEqual([]);
    const { asked } = await seatOf(cy, own, (seat) => seat.asked.some(({ decision }) => decision?.room === room));
    await good(cy.seats.answer(own.seat, asked.find(({ decision }) => decision?.room === room)!.subject, "yes"));
    await hands.sees("1 of 2 needed");
    await key.press("We consent");
    await hands.sees("This stands there as our answer: We consent.");
    await key.press("Look at it there");
    await hands.sees("It consents.");
    const said = await until(ash, () =>
      ash.decisions.look({ circle, room })?.caucuses.find(({ state }) => state === "yes"),
    );
    expect(said).toMatchObject({ name: "Drivers", reason: "" });
    await Promise.all([ash.close(), cy.close()]);
  },
  { now: days.now },
);

journey(
  "un capítulo nombra a su delegada en un consejo y la retira, y pide tiempo para una decisión, todo con el teclado",
  async (at) => {
    const { member: ash, circle, invite } = await founder(at.hall, "La Red", "Ash", days.now);
    const cy = await comer(await invite(), "Cy", days.now);
    const bo = await days.phone(at, "Bo", { language: "es" });
    const { hands, page, keyboard: key } = bo;
    await join(bo, await invite(), "La Red");
    const own = await ownCircle(cy, bo, circle, "chapter", "Piamonte");

    for (const each of ["Herramientas", "Nuestro asiento en La Red", "Poner mi llave"]) await key.press(each);
    await seatOf(cy, own, ({ may }) => may.propose);
    await good(cy.seats.propose(own.seat, { title: "Un asiento", text: "", name: "Piamonte", rule: null }));
    const drivers = { circle: own.circle, seat: await prepared(cy, own.circle, circle, "caucus") };
    await hands.goto(pageOf(at, drivers));
    await key.press("Poner mi llave");
    await seatOf(cy, drivers, ({ speakers }) => speakers.length === 2);
    const rule = { may: "pause", on: ["other"], days: 3 } as const;
    await good(cy.seats.propose(drivers.seat, { title: "Otro asiento", text: "", name: "Choferes", rule }));
    await decided([ash, cy], circle, bo, 2);
    await hands.goto(pageOf(at, own));

    const named = async (): Promise<void> => {
      const { naming } = await seatOf(cy, own, ({ naming: [first] }) => first?.mine === false);
      await good(
        cy.seats.delegate(
          own.seat,
          naming[0]!.delegates.map(({ id }) => id),
        ),
      );
    };
    for (const each of ["Nombrar o retirar", "Ash", "Decirlo"]) await key.press(each);
    await hands.sees("Irían en la delegación: Ash.");
    await named();
    await hands.sees("Delegación: Ash.");

    for (const each of ["Nombrar o retirar", "Ash", "Decirlo"]) await key.press(each);
    await hands.sees("No iría nadie: se retira a quienes van.");
    expect(await barriers(page)).toEqual([]);
    await named();
    await hands.sees("Ahora no tiene delegación.");
    await until(ash, () => ash.seats.standing(circle).every(({ delegates }) => delegates.length === 0));

    const van = { subject: "other", deeds: [], options: [], text: "Desde el lunes." } as const;
    const room = await good(ash.decisions.propose(circle, { ...van, title: "La camioneta sale los domingos" }));
    await hands.goto(pageOf(at, drivers));
    await key.press("Pedimos tiempo");
    await key.write("Por qué pedimos tiempo", "Ese día nadie maneja.");
    expect(await barriers(page)).toEqual([]);
    await key.press("Pedimos tiempo");
    await hands.sees("1 de 2 que hacen falta");
    await key.press("Verla allí");
    await hands.sees("Puede pedir tiempo hasta el");
    const { asked } = await seatOf(cy, drivers, (seat) => seat.asked.some(({ decision }) => decision?.room === room));
    const { subject } = asked.find(({ decision }) => decision?.room === room)!;
    await good(cy.seats.answer(drivers.seat, subject, "pause", "Lo mismo."));
    await hands.sees("Pidió tiempo, y la decisión termina más tarde.");
    await hands.sees("Ese día nadie maneja.");
    await Promise.all([ash.close(), cy.close()]);
  },
  { now: days.now },
);
