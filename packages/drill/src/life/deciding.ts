import type { At, DecisionView, HomeSeatView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { PersonName } from "../union/people.ts";
import type { Said } from "../union/said.ts";
import { good } from "./person.ts";
import { roomIn, type Scene, toolAt } from "./scene.ts";

/** Somebody's device reads a proposal, by its title. */
export async function readProposal(scene: Scene, by: PersonName, title: Said): Promise<At> {
  const tool = await toolAt(scene, by, "decisions");
  const at = { ...tool, room: await roomIn(scene, by, tool, title) };
  await good(scene.device(by).rooms.read(at));
  await scene.quiet();
  return at;
}

export function decision({ device }: Pick<Scene, "device">, by: PersonName, at: At): DecisionView {
  const view = device(by).decisions.look(at);
  if (view === null) throw new Error("this device knows nothing of it");
  return view;
}

/** The seat that a circle has, or prepares, in another. */
export function seatIn(
  { circle, device }: Pick<Scene, "circle" | "device">,
  by: PersonName,
  other: CircleId,
): HomeSeatView {
  const seat = device(by)
    .seats.ofHome(circle)
    .find((each) => each.in.circle === other);
  if (seat === undefined) throw new Error("this device knows of no such seat");
  return seat;
}
