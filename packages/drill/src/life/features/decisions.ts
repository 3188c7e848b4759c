import type { ProposedDeed } from "@unionhall/member";
import type { PlannedDeed, SeatAsked } from "../../union/decided.ts";
import type { PersonName } from "../../union/people.ts";
import { decision, readProposal, seatIn } from "../deciding.ts";
import type { Live } from "../live.ts";
import { good } from "../person.ts";
import { memberIn, type Scene, written } from "../scene.ts";

export const propose: Live<"propose"> = async (scene, by, { title, text, about, deeds = [], seat }) => {
  const { circle, device, say } = scene;
  const words = { title: say(title), text: written(scene, by, text) };
  if (seat !== undefined) return proposeSeat(scene, by, seat, words);
  await good(
    device(by).decisions.propose(circle, {
      ...words,
      subject: about,
      deeds: deeds.map((deed) => proposed(scene, by, deed)),
      options: [],
    }),
  );
};

export const amend: Live<"amend"> = async (scene, by, { proposal, text, deeds }) => {
  const at = await readProposal(scene, by, proposal);
  const change = { text: written(scene, by, text), deeds: deeds.map((deed) => proposed(scene, by, deed)) };
  await good(scene.device(by).decisions.amend(at, change));
};

export const object: Live<"object"> = async (scene, by, { proposal, reason }) => {
  const at = await readProposal(scene, by, proposal);
  await good(scene.device(by).decisions.object(at, { reason: scene.say(reason), block: false }));
};

export const resolve: Live<"resolve"> = async (scene, by, { proposal }) => {
  await good(scene.device(by).decisions.resolve(await readProposal(scene, by, proposal)));
};

export const take: Live<"take"> = async (scene, by, { proposal, choice, reason, of }) => {
  const at = await readProposal(scene, by, proposal);
  const position = { choice, options: [], reason: reason === undefined ? "" : scene.say(reason) };
  const whose = of === undefined ? undefined : memberIn(scene, by, of);
  await good(scene.device(by).decisions.take(at, position, whose));
};

export const undo: Live<"undo"> = async (scene, by, { proposal }) => {
  const at = await readProposal(scene, by, proposal);
  const recorded = decision(scene, by, at).own?.entry;
  if (recorded == null) throw new Error("nobody spoke for them");
  await good(scene.device(by).decisions.undo(at, recorded));
};

/** Each device counts by itself, and says so; nobody does anything for it. */
export const count: Live<"count"> = async (scene, by, { proposal, with: others }) => {
  const at = await readProposal(scene, by, proposal);
  for (const other of others) await readProposal(scene, other, proposal);
  await scene.until(() => decision(scene, by, at).outcome !== null);
};

export const carryOut: Live<"carry-out"> = async (scene, by, { proposal }) => {
  const at = await readProposal(scene, by, proposal);
  // One deed can make room for another: whoever comes into a seat comes after whoever leaves it.
  do {
    await good(scene.device(by).decisions.carryOut(at));
    await scene.quiet();
  } while (decision(scene, by, at).may.carryOut);
};

function proposed(scene: Scene, by: PersonName, deed: PlannedDeed): ProposedDeed {
  if (deed.type === "agreement") return deed;
  const { who, ...rest } = deed;
  return { ...rest, member: memberIn(scene, by, who) };
}

async function proposeSeat(
  scene: Scene,
  by: PersonName,
  { home, name, rule }: SeatAsked,
  words: { readonly title: string; readonly text: string },
): Promise<void> {
  const { at } = seatIn({ ...scene, circle: scene.called(home) }, by, scene.circle);
  await good(scene.device(by).seats.propose(at, { ...words, name: scene.say(name), rule }));
}
