import BetterSqlite from "better-sqlite3";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { HomeStore } from "./node/home-store.ts";
import { TestMachine } from "./stage.fixture.ts";
import { ashAndBo, invite, looking } from "./two-people.fixture.ts";

test("found, invite, join, talk both ways, remove; the removed can say nothing; the circle folds clean", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  expect(await machine.as("ash", ["say", "everyone", "hello bo"])).toMatchObject({ code: 0, out: "Said.\n" });
  expect(await machine.as("bo", ["say", "everyone", "-"], { input: "hello ash\nand all\n" })).toMatchObject({
    code: 0,
  });
  for (const who of ["ash", "bo"]) {
    const { out } = await machine.as(who, ["read", "everyone"]);
    expect(out).toMatch(/^\S+ \S+ {2}ash: hello bo\n\S+ \S+ {2}bo: hello ash\n {18}and all\n$/);
  }
  const { code, out } = await machine.as("bo", ["remove", "everyone", "ash", "--yes"]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(await machine.as("ash", ["remove", "everyone", "bo", "--yes"])).toMatchObject({
    code: 0,
    out: "bo is out.\n",
  });
  expect(await machine.as("bo", ["say", "everyone", "still here?"])).toMatchObject({ code: 1 });
  expect(JSON.parse((await machine.as("ash", ["read", "everyone", "--json"])).out)).toHaveLength(2);
  const verified = await machine.as("ash", ["verify", "everyone", "--json"]);
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out)).toMatchObject({ members: 1, findings: [], ours: { same: true } });
  const told = await machine.as("ash", ["verify", "everyone"], { env: { LANG: "es_MX.UTF-8" } });
  expect(told.out).toMatch(/^Everyone: \d+ entradas leídas .*\n.* \d{4}( \d{4}){7}\n.*\nTodo está como debe\.\n$/);
}, 60_000);

test("a steward has a line erased, whose it is keeps it, and takes it back themselves", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  await machine.as("bo", ["say", "everyone", "an address"]);
  const shown = await machine.as("ash", ["read", "everyone", "--ids"]);
  const line = /an address {2}(entry_\S+)$/m.exec(shown.out)?.[1] ?? "";
  expect(await machine.as("bo", ["erase", "everyone", line])).toMatchObject({ code: 2 });
  expect(await machine.as("ash", ["erase", "everyone", line.slice(0, 14)])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^It goes on \d{4}-\d\d-\d\d, unless whose it is or a steward keeps it\.\n$/) as string,
  });
  expect((await machine.as("bo", ["read", "everyone"])).out).toContain("an address  (ash wishes it gone on ");
  expect(await machine.as("bo", ["erase", "everyone", line, "--keep"])).toMatchObject({ code: 0, out: "It stays.\n" });
  expect((await machine.as("ash", ["read", "everyone"])).out).not.toContain("wishes it gone");
  expect(await machine.as("bo", ["erase", "everyone", line, "--yes"])).toMatchObject({ code: 0, out: "Taken back.\n" });
  expect(await machine.as("ash", ["read", "everyone"])).toMatchObject({ code: 0, out: "" });
  expect(await machine.as("ash", ["erase", "everyone", line])).toMatchObject({ code: 1 });
}, 60_000);

test("with the words, in a home that is empty, somebody is back and the old device is out", async () => {
  await using machine = await TestMachine.make();
  const { url } = await ashAndBo(machine);
  const { words, asked } = JSON.parse((await machine.as("bo", ["words", "--json"])).out) as {
    words: readonly string[];
    asked: readonly number[];
  };
  expect(words).toHaveLength(12);
  const back = await machine.as("bo again", ["recover", url], { input: words.join(" ") });
  expect(back).toMatchObject({ code: 0, out: expect.stringContaining("you are back") as string });
  expect(await machine.as("bo again", ["say", "everyone", "it is me"])).toMatchObject({ code: 0 });
  expect(await machine.as("bo", ["say", "everyone", "it is the thief"])).toMatchObject({ code: 1 });
  expect((await machine.as("ash", ["read", "everyone"])).out).toMatch(/^\S+ \S+ {2}bo: it is me\n$/);
  expect(asked).toHaveLength(3);
}, 60_000);

test("whom a lost phone had let in waits until somebody confirms them", async () => {
  await using machine = await TestMachine.make();
  const { url } = await ashAndBo(machine);
  const { out: link } = await machine.as("bo", ["invite", "everyone"]);
  const joining = machine.as("cy", ["join", link.trim(), "--name", "cy"]);
  await looking(machine, "bo", "cy");
  expect(await joining).toMatchObject({ code: 0 });
  const { words } = JSON.parse((await machine.as("bo", ["words", "--json"])).out) as { words: readonly string[] };
  expect(await machine.as("bo again", ["recover", url], { input: words.join(" ") })).toMatchObject({ code: 0 });
  const waits = await machine.as("cy", ["say", "everyone", "am I heard?"]);
  expect(waits).toMatchObject({ out: expect.stringContaining("waits") as string });
  expect((await machine.as("ash", ["confirm", "everyone"])).out).toMatch(/\nmember_\S+ +cy +bo +confirm\n$/);
  expect((await machine.as("bo again", ["confirm", "everyone"])).out).toContain("wait for somebody else");
  expect(await machine.as("bo again", ["confirm", "everyone", "cy"])).toMatchObject({ code: 1, out: "" });
  expect(await machine.as("ash", ["confirm", "everyone", "di"])).toMatchObject({ code: 1, out: "" });
  expect(await machine.as("ash", ["confirm", "everyone", "cy"])).toMatchObject({ code: 0, out: "Confirmed.\n" });
  expect(await machine.as("ash", ["confirm", "everyone"])).toMatchObject({ code: 0, out: "Nobody waits.\n" });
  await machine.as("cy", ["circles"]);
  expect((await machine.as("ash", ["read", "everyone"])).out).toMatch(/^\S+ \S+ {2}cy: am I heard\?\n$/);
  // What bo tells of ash, who stewards, cy reads and nobody else.
  expect(await machine.as("ash", ["care", "everyone", "cy"])).toMatchObject({ code: 0 });
  const report = ["report", "everyone", "ash", "they shouted"];
  const asked = await machine.as("bo again", report);
  expect(asked).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^It would be read by: cy\./) as string });
  expect(await machine.as("bo again", [...report, "--yes"])).toMatchObject({ code: 0, out: "Left for: cy.\n" });
  const told = / {2}bo about ash {2}report_\w+\n {2}they shouted\n {2}\(for cy\)\n$/;
  expect((await machine.as("cy", ["reports", "everyone"])).out).toMatch(told);
}, 60_000);

test("words are shown until three of them are answered; a founder opens a national union's circles", async () => {
  await using machine = await TestMachine.make();
  const { link } = await machine.hall();
  const founding = ["found", link, "--title", "Everyone", "--name", "ash", "--language", "es"];
  expect(await machine.as("ash", founding)).toMatchObject({ code: 0 });
  const { words, asked } = JSON.parse((await machine.as("ash", ["words", "--json"])).out) as {
    words: readonly string[];
    asked: readonly number[];
  };
  const right = asked.map((place) => words[place - 1]!);
  // The words of a desk may be there twice: the right ones in another order can be the right ones.
  const others = right.map((word) => words.find((other) => other !== word)!);
  const wrong = await machine.as("ash", ["words", "--confirm", "--answers", others.join(" ")]);
  expect(wrong).toMatchObject({ code: 1, out: "" });
  expect(await machine.as("ash", ["words", "--confirm"], { answers: right })).toMatchObject({ code: 0 });
  expect(await machine.as("ash", ["words"])).toMatchObject({ code: 1, out: "" });
  // Said again, the hall is founded already; its circles are opened beside the first.
  expect(await machine.as("ash", [...founding, "--template", "city"])).toMatchObject({ code: 2 });
  expect(await machine.as("ash", [...founding, "--template", "national"])).toMatchObject({ code: 0 });
  const opening = ["open", "--in", "everyone", "--language", "en", "--template"];
  expect(await machine.as("ash", [...opening, "city"])).toMatchObject({ code: 2 });
  expect(await machine.as("ash", [...opening, "team"])).toMatchObject({ code: 0 });
  const circles = JSON.parse((await machine.as("ash", ["circles", "--json"])).out) as readonly { title: string }[];
  expect(circles).toHaveLength(9);
  expect(circles.map(({ title }) => title)).toEqual(expect.arrayContaining(["Everyone", "Bienvenida", "Team"]));
});

test("a second device sits down, and both are the same person", async () => {
  await using machine = await TestMachine.make();
  const { link } = await machine.hall();
  await machine.as("ash", ["found", link, "--title", "Everyone", "--name", "ash"]);
  await machine.as("ash", ["say", "everyone", "from the phone"]);
  const linking = machine.run(["devices", "--link", "--home", machine.home("ash")]);
  const device = (await linking.says(/\/device\/\w+\n/)).trim();
  expect(await machine.as("laptop", ["devices", "--sit", device])).toMatchObject({ code: 0 });
  expect(await linking.ended).toMatchObject({ code: 0 });
  expect(await machine.as("laptop", ["say", "everyone", "from the laptop"])).toMatchObject({ code: 0 });
  const lines = JSON.parse((await machine.as("ash", ["read", "everyone", "--json"])).out) as {
    name: string;
    text: string;
  }[];
  expect(lines.map(({ name, text }) => `${name}: ${text}`)).toEqual(["ash: from the phone", "ash: from the laptop"]);
}, 60_000);

test("a knock waits for a vouch and another's hand, and watch shows what is said", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const invitation = await invite(machine, "--vouches", "1");
  const knocking = machine.run(["join", invitation, "--name", "cy", "--home", machine.home("cy")]);
  const watching = machine.run(["watch", "everyone", "--home", machine.home("bo"), "--limit", "0"]);
  const knocks = async (): Promise<readonly { key: string }[]> =>
    JSON.parse((await machine.as("ash", ["admit", "everyone", "--json"])).out) as { key: string }[];
  let [knock] = await knocks();
  for (let tries = 0; knock === undefined && tries < 40; tries++) [knock] = await knocks();
  expect(await machine.as("ash", ["admit", "everyone", knock!.key])).toMatchObject({ code: 1 });
  expect(await machine.as("ash", ["admit", "everyone", knock!.key.slice(0, 12), "--vouch"])).toMatchObject({ code: 0 });
  watching.stop();
  expect(await watching.ended).toMatchObject({ code: 0 });
  expect(await machine.as("bo", ["admit", "everyone", knock!.key])).toMatchObject({ code: 0 });
  expect(await knocking.ended).toMatchObject({ code: 0 });
  const again = machine.run(["watch", "everyone", "--home", machine.home("bo"), "--json"]);
  await machine.as("cy", ["say", "everyone", "thank you"]);
  expect(await again.says("thank you")).toContain('"name":"cy"');
}, 60_000);

test("a founder names a second steward by the words, both a third, and then steps back", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const { words, asked } = JSON.parse((await machine.as("ash", ["words", "--json"])).out) as {
    words: readonly string[];
    asked: readonly number[];
  };
  const answers = asked.map((place) => words[place - 1]!);
  await machine.as("ash", ["words", "--confirm"], { answers });
  expect(await machine.as("ash", ["steward", "everyone", "bo"], { input: "one two" })).toMatchObject({
    code: 1,
    err: "There have to be exactly twelve words.\n",
  });
  expect(await machine.as("ash", ["steward", "everyone", "bo"], { input: words.join(" ") })).toMatchObject({
    code: 0,
    out: "bo is a steward now.\n",
  });
  const joining = machine.as("cy", ["join", await invite(machine), "--name", "cy"]);
  await looking(machine, "ash", "cy");
  expect(await joining).toMatchObject({ code: 0 });

  expect(await machine.as("ash", ["steward", "everyone", "cy"])).toMatchObject({
    code: 0,
    out: "The other stewards are asked.\n",
  });
  const list = await machine.as("bo", ["steward", "everyone"]);
  expect(list.out).toMatch(
    /^Stewards: ash, bo \(you\)\nash asks: cy becomes a steward\. 1 of 2 agree; open until \d{4}-\d\d-\d\d\. You can agree\.\n$/,
  );
  expect((await machine.as("cy", ["circles", "everyone"])).out).toContain("ash asks: cy becomes a steward.");
  expect(await machine.as("bo", ["steward", "everyone", "cy", "--json"])).toMatchObject({
    code: 0,
    out: expect.stringContaining('"stood":"done"') as string,
  });
  expect(await machine.as("cy", ["steward", "everyone", "ash", "--end"])).toMatchObject({ code: 0 });
  expect(await machine.as("cy", ["steward", "everyone", "ash", "--end", "--take-back"])).toMatchObject({
    code: 0,
    out: "Taken back.\n",
  });
  expect(await machine.as("ash", ["steward", "everyone", "--step-back", "--yes"])).toMatchObject({ code: 0 });
  const { stewards } = JSON.parse((await machine.as("ash", ["steward", "everyone", "--json"])).out) as {
    stewards: readonly string[];
  };
  expect(stewards).toHaveLength(2);
  expect((await machine.as("ash", ["verify", "everyone"])).code).toBe(0);
}, 90_000);

test("what is said offline goes out with the next command that reaches the hall", async () => {
  await using machine = await TestMachine.make();
  const { link } = await machine.hall();
  await machine.as("ash", ["found", link, "--title", "Everyone", "--name", "ash"]);
  const queued = await machine.as("ash", ["say", "everyone", "from the van", "--offline"]);
  expect(queued).toMatchObject({ code: 0, out: expect.stringContaining("waits") as string });
  expect((await machine.as("ash", ["read", "everyone", "--offline"])).out).toContain("from the van");
  expect((await machine.as("ash", ["read", "everyone"])).out).toMatch(/from the van\n$/);
});

test("a command says it when this machine keeps nothing, and what waits is not lost", async () => {
  await using machine = await TestMachine.make();
  const { link } = await machine.hall();
  await machine.as("ash", ["found", link, "--title", "Everyone", "--name", "ash"]);
  await machine.as("ash", ["say", "everyone", "from the van", "--offline"]);
  const full = vi.spyOn(HomeStore.prototype, "write").mockImplementation(() => {
    throw new Error("SQLITE_FULL");
  });
  for (const typed of [["say", "everyone", "no room"], ["read", "everyone"], ["circles"]]) {
    const { code, err } = await machine.as("ash", typed);
    expect({ typed, code, err }).toEqual({ typed, code: 1, err: expect.stringContaining("cannot keep anything new") });
  }
  full.mockRestore();
  expect((await machine.as("ash", ["read", "everyone"])).out).toMatch(/^\S+ \S+ {2}ash: from the van\n$/);
});

test("a hall that gives out no body, and shows no reason, is found out", async () => {
  await using machine = await TestMachine.make();
  const { link, running } = await machine.hall();
  await machine.as("ash", ["found", link, "--title", "Everyone", "--name", "ash"]);
  await machine.as("ash", ["say", "everyone", "now you see me"]);
  running.stop();
  await running.ended;
  const db = new BetterSqlite(join(machine.home("hall"), "hall.db"));
  db.exec("UPDATE entries SET body = NULL WHERE passing = 1 AND circle = (SELECT max(circle) FROM entries)");
  db.close();
  const port = new URL(link).port;
  const again = machine.run(["start", "--port", port, "--dir", machine.home("hall")]);
  await again.says("The hall is open");
  const { code, out } = await machine.as("ash", ["verify", "everyone"]);
  expect(out).toMatch(
    /Take a look: The hall holds back something that was written here.*\n(?: {2}.*\n){2} {2}At place \d+ \(/,
  );
  expect(code).toBe(4);
}, 30_000);

test("a home under a passphrase opens with it alone", async () => {
  await using machine = await TestMachine.make();
  const { link } = await machine.hall();
  const env = { UNIONHALL_PASSPHRASE: "a lantern in the rain" };
  await machine.as("ash", ["found", link, "--title", "Everyone", "--name", "ash"], { env });
  expect(await machine.as("ash", ["circles"])).toMatchObject({ code: 1, out: "" });
  expect(await machine.as("ash", ["circles"], { answers: ["a lantern"] })).toMatchObject({ code: 1, out: "" });
  expect(await machine.as("ash", ["circles"], { answers: ["a lantern in the rain"] })).toMatchObject({ code: 0 });
  expect(await machine.as("ash", ["devices", "--no-passphrase"], { env })).toMatchObject({ code: 0 });
  expect(await machine.as("ash", ["circles"])).toMatchObject({ code: 0 });
}, 30_000);

test("names and texts reach a terminal without their control characters", async () => {
  await using machine = await TestMachine.make();
  const { link } = await machine.hall();
  await machine.as("ash", ["found", link, "--title", "Every\u001b]0;x\u0007one", "--name", "a\u202esh"]);
  await machine.as("ash", ["say", "every", "x", "--offline"]);
  const { out } = await machine.as("ash", ["circles"]);
  expect(out).toContain("Every·]0;x·one");
  const card = JSON.parse((await machine.as("ash", ["circles", "--json"])).out) as { title: string }[];
  expect(card[0]!.title).toBe("Every\u001b]0;x\u0007one");
});
