import { decision, readProposal, seatIn } from "../deciding.ts";
import type { Live } from "../live.ts";
import { good } from "../person.ts";

export const seat: Live<"seat"> = async ({ circle, device, called, quiet, until }, by, { in: title, with: others }) => {
  const { seats } = device(by);
  const at = { circle, room: await good(seats.prepare(circle, { in: called(title), of: "caucus" })) };
  await quiet();
  for (const who of [by, ...others]) {
    await good(device(who).seats.speak(at, true));
    await quiet();
  }
  await until(() => seats.ofHome(circle).some(({ speakers }) => speakers.length === 1 + others.length));
};

/** Once most of those who speak for it have said the same, the device of whoever is in both circles takes that over by itself. */
export const pause: Live<"pause"> = async (scene, by, { in: title, proposal, reason, askedBy }) => {
  const { device, say, until } = scene;
  const other = scene.called(title);
  const there = await readProposal({ ...scene, circle: other }, by, proposal);
  const { at, asked } = seatIn(scene, by, other);
  const question = asked.find((each) => each.decision?.room === there.room);
  if (question === undefined) throw new Error(`this caucus is not asked about ${say(proposal)}`);
  const { subject } = question;
  await good(device(by).seats.ask(at, subject));
  for (const who of askedBy) {
    const isAsked = (): boolean => seatIn(scene, who, other).asked.some((each) => each.subject === subject);
    await until(() => isAsked() && seatIn(scene, who, other).may.answer);
    await good(device(who).seats.answer(at, subject, "pause", say(reason)));
  }
  await until(() => decision(scene, by, there).caucuses.some(({ reason: why }) => why === say(reason)));
};
