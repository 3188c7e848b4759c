import type { Slip } from "@unionhall/kernel";
import { sealSlip, signedSlip, wholeKeys } from "@unionhall/kernel";
import type { Bytes, MemberId } from "@unionhall/protocol";
import { caps, idOf as idFrom } from "@unionhall/protocol";
import { good, Hostile, idOf, type TestDevice, world } from "@unionhall/testing";
import type { CareReport } from "@unionhall/union";
import { nothingTold, toldBytes } from "@unionhall/union";
import { expect, test } from "vitest";

test("a slip that is forged, sealed on or bent is nothing; and somebody without an app floods nobody", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const mal = await Hostile.join(made, ash, circle);
  const [stewards, cares] = [idOf(bo, circle, "ash"), idOf(bo, circle, "bo")];
  await good(ash.member.care.name(circle, cares, true));
  await made.quiet();
  const read = ({ member }: TestDevice): readonly string[] => member.care.look(circle).reports.map(({ text }) => text);
  const { box, latch } = wholeKeys(mal.book.members.get(cares)!.keys);
  const { ports, line } = mal;
  const report = (text: string, more: Partial<CareReport> = {}): Bytes => {
    const about: Pick<CareReport, "about" | "to" | "at"> = { about: stewards, to: [cares], at: null };
    const said = { report: idFrom("report", ports.random(16)), text, time: made.clock.now(), ...about, ...more };
    return toldBytes({ ...nothingTold, reports: [said] });
  };
  const leave = async (sealed: Bytes): Promise<string> => {
    const answer = await line.ask({ type: "put-slip", circle, to: latch, sealed });
    await made.quiet();
    return answer.type === "refuse" ? answer.refusal.reason : answer.type;
  };
  const say = async (said: Bytes, bent: Partial<Slip> = {}): Promise<string> => {
    const slip = { v: 1, circle, by: mal.id, to: cares, said, ...bent } as const;
    return leave(await sealSlip(ports, circle, box, await signedSlip.sign(ports, slip, mal.person.secrets.signing)));
  };
  const another: MemberId = stewards;
  for (const bent of [{ by: another }, { to: another }, { circle: idFrom("circle", ports.random(20)) }])
    expect([await say(report("forged"), bent), read(bo)]).toEqual(["done", []]);
  // About who reads it, for somebody else, too old, or in no form: it is shown to nobody.
  const old = made.clock.now() - 91 * 86_400_000;
  for (const said of [
    report("about you", { about: cares }),
    report("for another", { to: [another] }),
    report("of long ago", { time: old }),
    ports.random(300),
  ])
    expect([await say(said), read(bo)]).toEqual(["done", []]);
  const signed = await signedSlip.sign(
    ports,
    { v: 1, circle, by: mal.id, to: cares, said: report("bent") },
    mal.person.secrets.signing,
  );
  const bent = await sealSlip(ports, circle, box, signed);
  for (const at of [5, 1_130, bent.length - 1]) {
    const one = bent.slice();
    one[at]! ^= 1;
    expect([await leave(one), read(bo)]).toEqual(["done", []]);
  }
  // The newest takes the place of what was said before.
  expect([await say(report("so it was")), read(bo)]).toEqual(["done", ["so it was"]]);
  for (let many = 0; many < 8; many++) await say(report(`${many}`));
  expect(read(bo)).toEqual(["7"]);
  // Longer than it can be said, or not at all a slip.
  for (const size of [caps.shortLetter - 1, caps.longLetter + 1])
    await expect(leave(ports.random(size))).resolves.toBe("malformed");
  // Who was put out leaves nothing more; what was left stands.
  await good(ash.member.remove(circle, mal.id));
  await made.quiet();
  expect([await say(report("from outside")), read(bo)]).toEqual(["not-entered", ["7"]]);
  expect(bo.member.care.look(circle).reports).toMatchObject([{ isIn: false }]);
});
