import { questionFacts, writeFacts } from "@unionhall/union";
import { expect } from "vitest";
import { good, openHeadless, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { everythingSent, found, invite } from "./person.ts";

const title = "Support team";
const question = "How are you, really?";
const daily = { days: [0, 1, 2, 3, 4, 5, 6], at: { minute: 0, zone: "UTC" }, whom: null, paused: false };

journey("somebody is asked on Home, answers with one tap and typing, and says that they are away", async (at) => {
  const ana = await at.phone("Ana");
  await found(ana, at.hall.found, title);
  const bo = await openHeadless();
  const circle = await good(bo.join({ link: await invite(ana), name: "Bo", language: "en" }));
  const { hallway } = await until(bo, () => {
    const view = bo.circle(circle);
    return view?.state === "in" && view.hallway !== null ? view : null;
  });
  const tool = {
    circle,
    room: await good(bo.rooms.open({ circle, room: hallway! }, { what: "check-ins", title: "" })),
  };
  const facts = writeFacts(questionFacts, daily);
  const asked = { circle, room: await good(bo.rooms.open(tool, { what: "question", title: question, facts })) };

  const { hands } = ana;
  await hands.goto(at.hall.url);
  await hands.sees("You are asked");
  await hands.pick(question);
  await hands.sees("You are asked today.");
  await hands.fill("Your answer", "Tired. The tents are dry.");
  await hands.press("Send");
  await hands.seesNo("You are asked today.");
  await everythingSent(ana);
  await good(bo.rooms.read(asked));
  await until(bo, () => bo.rooms.look(asked)?.lines.some(({ text }) => text === "Tired. The tents are dry."));

  await hands.goto(`${at.hall.url}/#/circle/${circle}/people`);
  await hands.press("Look at Ana");
  await hands.fill("What you can help with", "night rides");
  await hands.press("Save");
  await hands.press("I am away");
  await hands.sees("away");
  const told = await until(bo, () => bo.circle(circle)?.members.find(({ help, away }) => help !== "" && away !== null));
  expect(told).toMatchObject({ name: "Ana", help: "night rides" });
  await bo.close();
});
