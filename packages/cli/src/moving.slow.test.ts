import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("a hall is copied while people talk, and goes on from the copy in another place under its address", async () => {
  await using machine = await TestMachine.make();
  const { url, running } = await ashAndBo(machine);
  const ash = (...typed: readonly string[]) => machine.as("ash", typed);
  const bo = (...typed: readonly string[]) => machine.as("bo", typed);

  const copy = machine.home("copy");
  const operator = (...typed: readonly string[]) => machine.as("operator", typed);
  const talk = (async () => {
    for (const text of ["one", "two", "three"]) await ash("say", "everyone", text);
  })();
  expect(await operator("backup", copy, "--dir", machine.home("hall"))).toMatchObject({
    code: 0,
    out: expect.stringContaining("encrypt it") as string,
  });
  await talk;
  expect(await operator("restore", copy, "--dir", machine.home("hall"))).toMatchObject({
    code: 1,
    err: expect.stringContaining("There is a hall in") as string,
  });

  running.stop();
  await running.ended;
  expect(await operator("backup", copy, "--dir", machine.home("hall"), "--json")).toMatchObject({ code: 0 });
  expect(await operator("restore", copy, "--moved", "--dir", machine.home("elsewhere"))).toMatchObject({
    code: 0,
    err: "",
  });
  const moved = machine.run(["start", "--port", new URL(url).port, "--dir", machine.home("elsewhere"), "--json"]);
  expect(JSON.parse(await moved.says("\n"))).toMatchObject({ url: url, found: null });

  await ash("say", "everyone", "four");
  const read = await bo("read", "everyone");
  for (const text of ["one", "two", "three", "four"]) expect(read.out).toContain(text);
  expect(await bo("verify", "everyone")).toMatchObject({ code: 0 });
}, 60_000);

/** An address of this machine that nobody listens at. */
async function freeAddress(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}`;
}

test("a hall moves to another address, and who knew it by the old one goes on; the old one takes nothing more", async () => {
  await using machine = await TestMachine.make();
  const { url, running } = await ashAndBo(machine);
  const to = await freeAddress();
  const ash = (...typed: readonly string[]) => machine.as("ash", typed);
  const bo = (...typed: readonly string[]) => machine.as("bo", typed);
  const oldHall = ["--dir", machine.home("hall"), "--port", new URL(url).port];
  const operator = (...typed: readonly string[]) => machine.as("operator", typed);
  await ash("say", "everyone", "before");
  expect(await operator("move", "--now", ...oldHall)).toMatchObject({ code: 2 });
  expect(await operator("move", "--to", "http://hall.example", ...oldHall)).toMatchObject({ code: 2 });
  expect(await operator("move", "--to", "https://hall.example", ...oldHall)).toMatchObject({ code: 1 });
  expect(await operator("move", ...oldHall)).toMatchObject({
    code: 0,
    out: expect.stringContaining("no other") as string,
  });
  expect((await operator("move", "--to", to, ...oldHall)).out).toContain(`Until you say --now it is at ${url}.`);
  running.stop();
  await running.ended;
  const announced = machine.run(["start", ...oldHall, "--json"]);
  expect(JSON.parse(await announced.says("\n"))).toMatchObject({ url, elsewhere: null });
  expect((await fetch(url)).headers.get("content-security-policy")).toContain(` ${to} `);
  await bo("read", "everyone");

  announced.stop();
  await announced.ended;
  const moved = await operator("move", "--to", to, "--now", ...oldHall);
  const [link] = /http\S+#\/moved\/\S+/.exec(moved.out) ?? [];
  expect(await operator("backup", machine.home("copy"), "--dir", machine.home("hall"))).toMatchObject({ code: 0 });
  await operator("restore", "--moved", machine.home("copy"), "--dir", machine.home("new"));
  const [old, fresh] = [
    machine.run(["start", ...oldHall, "--json"]),
    machine.run(["start", "--dir", machine.home("new"), "--port", new URL(to).port, "--json"]),
  ];
  expect(JSON.parse(await old.says("\n"))).toMatchObject({ elsewhere: to });
  expect(JSON.parse(await fresh.says("\n"))).toMatchObject({ url: to, elsewhere: null });

  // Ash's device never heard of it until the old hall says so; bo's was told.
  await ash("say", "everyone", "after");
  old.stop();
  await old.ended;
  expect((await bo("read", "everyone")).out).toMatch(/before[^]*after/);
  expect(await bo("follow", link!)).toMatchObject({ code: 0, out: `Your hall is at ${to}.\n` });
  expect(await bo("follow", link!.replace("/moved/", "/moved/a"))).toMatchObject({ code: 1 });
  expect(await bo("verify", "everyone")).toMatchObject({ code: 0 });
}, 120_000);
