import type { At, Member } from "@unionhall/member";
import type { CallRole } from "@unionhall/union";
import { agendaFacts, writeFacts } from "@unionhall/union";
import { cameOf, doIn, type DoneAt } from "../../union/national/done.ts";
import type { Moment } from "../../union/national/moment.ts";
import { momentsOf } from "../../union/national/moments.ts";
import type { ItemOfCall, ScriptOfCall } from "../../union/national/script.ts";
import type { PersonName } from "../../union/people.ts";
import type { Live } from "../live.ts";
import { good } from "../person.ts";
import { dayIn, memberIn, roomIn, type Scene, toolAt } from "../scene.ts";

/** A call that is prepared, and the rooms that lead to it. */
export interface Prepared {
  readonly call: At;
  readonly way: readonly At[];
}

/** What nobody waits for: it is there when the next looks at what it is about. */
const besides: readonly Moment["does"]["type"][] = ["come", "note", "answer", "word"];
/** What is written along is read while it is said: nobody looks for it a week later, and every device would open it. */
const passing: readonly Moment["does"]["type"][] = ["caption", "gesture"];

/** A call, from its agenda to its end, by whoever its script names and on their devices. */
export const call: Live<"call"> = async (scene, by, { script, in: days }) => {
  const held = new Held(scene, script, await prepare(scene, by, { script, in: days }));
  await held.plan(script.items);
  await held.giveRoles();
  await held.hold();
};

/** The call of the script's event on a day. */
export async function prepare(
  scene: Scene,
  by: PersonName,
  { script, in: days }: { readonly script: ScriptOfCall; readonly in: number },
): Promise<Prepared> {
  const schedule = await toolAt(scene, by, "schedule");
  const event = { ...schedule, room: await roomIn(scene, by, schedule, script.title) };
  const { rooms, calls } = scene.device(by);
  await good(rooms.read(event));
  const room = await good(calls.prepare(event, dayIn(scene, days)));
  await scene.quiet();
  return { call: { ...event, room }, way: [schedule, event, { ...event, room }] };
}

/** Puts an item on its agenda. */
export async function putOn(scene: Scene, by: PersonName, call: At, item: ItemOfCall): Promise<At> {
  const { title, owner, goal, minutes } = item;
  const facts = writeFacts(agendaFacts, { owner: memberIn(scene, by, owner), goal, minutes });
  const wish = { what: "agenda", title: scene.say(title), facts };
  return { ...call, room: await good(scene.device(by).rooms.open(call, wish)) };
}

/** Somebody says of each role that they could carry it. */
export async function sayCould(
  scene: Scene,
  { call, way }: Prepared,
  could: readonly (readonly [CallRole, PersonName])[],
): Promise<void> {
  for (const [role, who] of could) {
    const device = scene.device(who);
    for (const each of way) await good(device.rooms.read(each));
    await good(device.calls.couldCarry(call, role, true));
  }
  await scene.quiet();
}

class Held {
  readonly #scene: Scene;
  readonly #script: ScriptOfCall;
  readonly #prepared: Prepared;
  readonly #agenda: At[] = [];
  readonly #named: readonly PersonName[];
  readonly #moments: readonly Moment[];
  /** What came of it, as devices call it. */
  readonly #ids = new Map<Moment, string>();
  readonly #present = new Set<PersonName>();

  constructor(scene: Scene, script: ScriptOfCall, prepared: Prepared) {
    this.#scene = scene;
    this.#script = script;
    this.#prepared = prepared;
    const { named, moments } = momentsOf(script, 0);
    this.#named = named;
    // Here the roles go by turns.
    this.#moments = moments.filter(({ does }) => does.type !== "lead" && !passing.includes(does.type));
  }

  async plan(items: readonly ItemOfCall[]): Promise<void> {
    for (const item of items) this.#agenda.push(await putOn(this.#scene, this.#script.by, this.#prepared.call, item));
    await this.#scene.quiet();
  }

  async giveRoles(): Promise<void> {
    const { leads } = this.#script;
    await sayCould(this.#scene, this.#prepared, Object.entries(leads) as [CallRole, PersonName][]);
    await good(this.#scene.device(leads.facilitator).calls.takeOver(this.#prepared.call));
  }

  async hold(): Promise<void> {
    let last = 0;
    for (const moment of this.#moments) {
      this.#scene.pass(Math.max(0, moment.at - last));
      last = Math.max(last, moment.at);
      const device = await this.#device(this.#named[moment.by]!);
      if (!besides.includes(moment.does.type)) await this.#scene.quiet();
      await this.#find(aboutOf(moment.does));
      await good(doIn(device, this.#at(), moment));
      // A hand may come down before anybody looks for it.
      if (moment.does.type === "ask") await this.#find(moment);
    }
  }

  async #device(name: PersonName): Promise<Member> {
    const device = this.#scene.device(name);
    if (this.#present.has(name)) return device;
    for (const each of this.#prepared.way) await good(device.rooms.read(each));
    this.#present.add(name);
    return device;
  }

  /** What came of it on the device that it came from. */
  async #find(about: Moment | null): Promise<void> {
    if (about === null || this.#ids.has(about)) return;
    await this.#scene.quiet();
    const id = cameOf(this.#scene.device(this.#named[about.by]!), this.#at(), about);
    if (id === null) throw new Error(`nothing came of it: ${about.does.type}`);
    this.#ids.set(about, id);
  }

  #at(): DoneAt {
    const [scene, named] = [this.#scene, this.#named];
    return {
      call: this.#prepared.call,
      agenda: this.#agenda.map(({ room }) => room),
      language: scene.language,
      member: (number) => memberIn(scene, named[number]!, named[number]!),
      entry: (moment) => this.#ids.get(moment)!,
    };
  }
}

function aboutOf(does: Moment["does"]): Moment | null {
  if ("ask" in does) return does.ask;
  if ("note" in does) return does.note;
  return "check" in does ? does.check : null;
}
