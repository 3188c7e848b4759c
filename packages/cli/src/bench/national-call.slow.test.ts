import {
  absentIn,
  cameOf,
  doIn,
  type Moment,
  momentsOf,
  nationalCall,
  quickCrypto,
  quickSealing,
  writtenIn,
} from "@unionhall/drill";
import type { CallView } from "@unionhall/member";
import type { EntryId, MemberId } from "@unionhall/protocol";
import { readId } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { until } from "./bench-member.ts";
import { CallHall } from "./call-hall.ts";
import { Meter } from "./counted-dial.ts";
import { inTempDir } from "./temp-hall.ts";

/* `PEOPLE=120` replays it as large as it was told; fewer come to the same in less time. */
const people = Number(process.env["PEOPLE"] ?? 60);
const { named, moments } = momentsOf(nationalCall, people);
/** Who has a device here: who leads the call, some who speak, one who hears it all, and one whose phone is off for half of it. */
const leading = (["Ngozi", "Yara", "Pax"] as const).map((name) => named.indexOf(name));
const withDevice: readonly number[] = [...leading, people - 1, people - 2];
const isAway = ({ at }: Moment): boolean => at >= 25 * 60_000 && at < 70 * 60_000;

/** The script, done: by devices as screens have them do it, and by all others in entries that they seal. */
class Replay {
  readonly #held: CallHall;
  readonly #entries = new Map<Moment, EntryId>();
  readonly #members: readonly MemberId[];

  readonly #meter: Meter;

  constructor(held: CallHall, meter: Meter) {
    this.#held = held;
    this.#meter = meter;
    const lights = Array.from({ length: people }, (_, by) => by).filter((by) => !withDevice.includes(by));
    this.#members = Array.from({ length: people }, (_, by) => {
      const device = held.devices[withDevice.indexOf(by)];
      if (device === undefined) return held.member(lights.indexOf(by));
      return device.circle(held.circle)!.members.find(({ me }) => me)!.id;
    });
  }

  /** As it was right before its end: who spoke is shown no more then. */
  before: CallView | null = null;
  /** What whoever hears it all had got and sent by then: after it, a device may send what it keeps back in a call. */
  carried: Pick<Meter, "got" | "sent"> = { got: 0, sent: 0 };

  async play(): Promise<void> {
    const held = this.#held;
    let [light, away] = [0, false];
    const lights = new Map<number, number>();
    for (let by = 0; by < people; by++) if (!withDevice.includes(by)) lights.set(by, light++);
    for (const moment of moments) {
      held.at(moment.at);
      if (moment.does.type === "over") {
        this.before = held.devices[0]!.calls.look(held.call);
        this.carried = { ...this.#meter };
      }
      if (isAway(moment) !== away) await this.#switch((away = !away));
      const nth = withDevice.indexOf(moment.by);
      const device = held.devices[nth];
      if (device === undefined)
        this.#entries.set(moment, await held.write(lights.get(moment.by)!, writtenIn(this.#at(), moment)));
      else if (nth <= leading.length || !away) {
        await held.does(device, () => doIn(device, this.#at(), moment));
        const entry = readId("entry", cameOf(device, this.#at(), moment) ?? "");
        if (entry !== null) this.#entries.set(moment, entry);
      }
    }
    await held.flush();
  }

  async #switch(off: boolean): Promise<void> {
    for (let device = leading.length + 1; device < withDevice.length; device++) await this.#held.turn(device, !off);
  }

  #at(): Parameters<typeof doIn>[1] & Parameters<typeof writtenIn>[0] {
    const { agenda, call, placed: knew } = this.#held;
    const [item, member] = [(at: number) => agenda[at]!, (by: number) => this.#members[by]!];
    return { call, agenda, language: "en", item, member, entry: (of) => this.#entry(of), knew };
  }

  #entry(moment: Moment): EntryId {
    const entry = this.#entries.get(moment);
    if (entry === undefined) throw new Error(`this has not been done: ${JSON.stringify(moment)}`);
    return entry;
  }
}

/** All of it but what is one person's alone: whether something is theirs, what they asked for, and what they may do. */
function forEverybody(call: CallView): unknown {
  const own: readonly string[] = ["mine", "asked", "heard", "records"];
  const isOwn = (key: string): boolean => own.includes(key) || key.startsWith("may");
  return JSON.parse(JSON.stringify(call, (key, value: unknown) => (isOwn(key) ? undefined : value)));
}

test("a national call, from its first word to its end: each device comes to the same, also one that was off for half of it", async () => {
  const meter = new Meter();
  await inTempDir(async (dir) => {
    await using held = await CallHall.open(dir, {
      people,
      devices: withDevice.length,
      begins: Date.parse("2026-12-01T19:00Z"),
      items: nationalCall.items.map(({ title, minutes }) => ({ title: title[0], minutes })),
      ports: { crypto: quickCrypto, sealing: quickSealing },
      meters: new Map([[leading.length, meter]]),
    });
    const replay = new Replay(held, meter);
    const before = { ...meter };
    await replay.play();
    const looks = held.devices.map((device) => () => forEverybody(device.calls.look(held.call)!));
    for (const device of held.devices) await until(device, () => device.calls.look(held.call)?.over != null);
    const [first, ...others] = looks.map((look) => look()) as [CallView, ...unknown[]];
    for (const other of others) expect(other).toEqual(first);
    const all = (type: Moment["does"]["type"]): number => moments.filter(({ does }) => does.type === type).length;
    expect([first.attendance.count, replay.before?.turns.length, first.notes.length, first.words.length]).toEqual([
      people - new Set(absentIn(nationalCall)).size,
      all("give"),
      all("note"),
      all("word"),
    ]);
    expect(replay.before?.turns.filter(({ because }) => because !== "")).toHaveLength(2);
    expect([replay.before?.stack, first.turns, first.over === null]).toEqual([[], [], false]);
    // One of them was not there to be asked. Whoever hears it all gets as much as a few pictures, and says nothing by itself.
    const answers = first.checks.flatMap(({ counts }) => counts).reduce((sum, each) => sum + each, 0);
    expect(answers).toBeLessThan(all("answer"));
    expect(answers).toBeGreaterThan(all("answer") - 10);
    const { got, sent } = replay.carried;
    expect([got - before.got < 2_000_000, sent - before.sent < 5_000]).toEqual([true, true]);
  });
}, 300_000);
