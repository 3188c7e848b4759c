import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromHex, readVectors } from "../../../../vectors/read.ts";
import { type Ended, TestMachine } from "../stage.fixture.ts";

const [holds, fails] = readVectors<{ readonly proof: string }>("kernel/forks.json").map(({ proof }) => fromHex(proof));
let machine: TestMachine;

beforeAll(async () => {
  machine = await TestMachine.make();
  const files = { holds: holds!, fails: fails!, half: holds!.subarray(0, 100), empty: "", text: "No, it is true!" };
  for (const [name, bytes] of Object.entries(files)) await writeFile(machine.home(name), bytes);
  await mkdir(machine.home("folder"));
});

afterAll(() => machine[Symbol.asyncDispose]());

/** By nobody: no home, no hall. */
function verified(name: string, ...options: readonly string[]): Promise<Ended> {
  return machine.as("nobody", ["verify-proof", machine.home(name), ...options]);
}

test("a proof that holds is told in words, in both languages, and by codes for programs", async () => {
  const told = await verified("holds");
  expect(told).toMatchObject({ code: 0, err: "" });
  expect(told.out).toMatchInlineSnapshot(`
    "The proof holds: this hall has signed two pasts of this circle, and no one past has both.
      It showed some people something else than others, or it came back from an older copy and went on from there. What each of you read was written by whom it says. It holds for the hall of this id alone.
      Look whether that is the id of your hall. If it is, stop, and talk outside of the hall. Together you can walk out to another.
      Hall: hall_asnseukfkobmpt2lehjsp6b5teitmhhtclkqipbgbqus54geb2oa
      Circle: circle_abgfhypveibudi3ftm3zfzmwddtpl2pf
      Signed for place 2 on 2026-01-02, and for place 3 on 2026-01-04.
    "
  `);
  const { out } = await machine.as("nobody", ["verify-proof", machine.home("holds")], { env: { LANG: "es_MX.UTF-8" } });
  expect(out).toMatchInlineSnapshot(`
    "La prueba vale: esta casa firmó dos pasados de este círculo, y ningún pasado tiene los dos.
      A unas personas les mostró otra cosa que a otras, o volvió de una copia anterior y siguió desde ahí. Lo que leyó cada quien lo escribió quien dice. Vale solo para la casa de este identificador.
      Mira si ese es el identificador de tu casa. Si lo es, para, y hablen fuera de la casa. Entre todas las personas pueden irse a otra.
      Casa: hall_asnseukfkobmpt2lehjsp6b5teitmhhtclkqipbgbqus54geb2oa
      Círculo: circle_abgfhypveibudi3ftm3zfzmwddtpl2pf
      Firmó el lugar 2 el 2026-01-02, y el lugar 3 el 2026-01-04.
    "
  `);
  const codes: unknown = JSON.parse((await verified("holds", "--json")).out);
  expect(codes).toEqual({
    says: "holds",
    hall: expect.stringMatching(/^hall_/) as string,
    circle: expect.stringMatching(/^circle_/) as string,
    one: { seq: 2, day: 20_455 },
    other: { seq: 3, day: 20_457 },
  });
});

test("one that does not hold says nothing against a hall, and ends as what is not right does", async () => {
  const { code, out, err } = await verified("fails");
  expect({ code, err }).toEqual({ code: 4, err: "" });
  expect(out).toContain("The proof does not hold");
  expect(JSON.parse((await verified("fails", "--json")).out)).toMatchObject({ says: "fails" });
});

test.each(["half", "empty", "text"])("a file that is no proof is refused in words: %s", async (name) => {
  const english = await verified(name);
  expect(english).toMatchObject({ code: 1, out: "" });
  expect(english.err).toContain("This is not a proof that a device saved, or not the whole of it.");
  expect((await verified(name, "--language", "es")).err).toContain("Esto no es una prueba");
});

test("so is one that is not there, or is none, and none that is named", async () => {
  expect(await verified("nowhere")).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("no file") as string,
  });
  expect(await verified("folder")).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("directory") as string,
  });
  expect(await machine.as("nobody", ["verify-proof"])).toMatchObject({ code: 2, out: "" });
});
