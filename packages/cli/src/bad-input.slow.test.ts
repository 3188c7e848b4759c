import BetterSqlite from "better-sqlite3";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, type Given, TestMachine } from "./stage.fixture.ts";

const noLink = "https://hall.example/#/join/aaaaaaaaaaaaaaaaaaaaaaaaaa";
const nobodyHears = "http://127.0.0.1:1/#/join/aaaaaaaaaaaaaaaaaaaaaaaaaa";

let machine: TestMachine;
let link: string;

beforeAll(async () => {
  machine = await TestMachine.make();
  ({ link } = await machine.hall());
  await machine.as("ash", ["found", link, "--title", "Everyone", "--name", "ash"]);
  await machine.as("ash", ["open", "Band", "--in", "everyone"]);
  await machine.as("ash", ["open", "band", "--in", "everyone"]);
}, 30_000);

afterAll(() => machine[Symbol.asyncDispose]());

/** What was typed, how it ends, and part of what is said. */
type Row = readonly [typed: readonly string[], code: number, words: string, given?: Given];

/** As somebody who lives there already. */
const table: readonly Row[] = [
  [["dance"], 2, "There is no command “dance”."],
  [["read"], 2, "`hall read` wants more than that: hall read CIRCLE."],
  [["read", "everyone", "now"], 2, "`hall read` got more than it takes"],
  [["read", "everyone", "--lines", "3"], 2, "`hall read` has no option “--lines”."],
  [["read", "everyone", "-n"], 2, "`hall read` has no option “-n”."],
  [["read", "everyone", "--json=yes"], 2, "--json takes no value"],
  [["read", "everyone", "--limit"], 2, "--limit wants a value: --limit N."],
  [["read", "everyone", "--limit", "many"], 2, "--limit is “many”. Give a whole number from 1"],
  [["read", "everyone", "--limit", "0"], 2, "--limit is “0”."],
  [["read", "everyone", "--limit", "2", "--limit", "3"], 2, "--limit is there twice."],
  [["read", "nobody"], 1, "You are in no circle called “nobody”."],
  [["read", "band"], 1, "2 circles fit “band”."],
  [["read", "circle_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"], 1, "You are in no circle called"],
  [["read", "\u001b[2J"], 1, "called “·[2J”."],
  [["say", "everyone", ""], 1, "There is nothing in it."],
  [["say", "everyone", "-"], 1, "There is nothing in it.", { input: " \n " }],
  [["say", "everyone", "x".repeat(8_001)], 1, "That is too long."],
  [["found", "hello", "--title", "a", "--name", "b"], 2, "This is not a founding link."],
  [["found", noLink, "--title", "a", "--name", "b"], 2, "This is not a founding link."],
  [["join", "https://hall.example/", "--name", "b"], 2, "This is not an invitation link."],
  [
    ["join", "javascript:alert(1)//#/join/aaaaaaaaaaaaaaaaaaaaaaaaaa", "--name", "b"],
    2,
    "This is not an invitation link.",
  ],
  [["join", noLink], 2, "--name NAME is missing."],
  [["join", noLink, "--name", " "], 2, "--name NAME is missing."],
  [["join", noLink, "--name", "b", "--language", "tlh"], 2, "--language is “tlh”. Say en or es."],
  [["open", "Choir"], 2, "--in CIRCLE is missing."],
  [["open", " ", "--in", "everyone"], 2, "There is no title."],
  [["open", "y".repeat(500), "--in", "everyone"], 1, "That is too long."],
  [["invite", "everyone", "--vouches", "-1"], 2, "--vouches"],
  [["invite", "everyone", "--vouches", "101"], 2, "--vouches is “101”."],
  [["invite", "everyone", "--returning", "zed"], 1, "Nobody called “zed” is in the circle."],
  [["admit", "everyone", "key_zzzz"], 1, "Nobody at the door has a key that begins with “key_zzzz”."],
  [["admit", "everyone", "--vouch"], 2, "--vouch needs the KEY of somebody at the door."],
  [["remove", "everyone", "ash"], 2, "Say it again with --yes"],
  [["remove", "everyone", "zed", "--yes"], 1, "Nobody called “zed” is in the circle."],
  [["hold", "everyone", "zed"], 1, "Nobody called “zed” is in the circle."],
  [["steward", "everyone", "zed"], 1, "Nobody called “zed” is in the circle."],
  [["steward", "everyone", "ash"], 1, "That would not count in this circle. It would have changed nothing."],
  [["steward", "everyone", "--end"], 2, "--end and --take-back need a MEMBER."],
  [["steward", "everyone", "ash", "--step-back", "--yes"], 2, "--step-back is about yourself"],
  [["steward", "everyone", "--step-back"], 2, "Say it again with --yes"],
  [["steward", "everyone", "--step-back", "--yes"], 1, "The circle would have been left without a steward"],
  [["steward", "everyone", "ash", "--take-back"], 1, "You have asked for nothing like that."],
  [["devices", "--sit", noLink], 2, "This is not a link for a device."],
  [["devices", "--link", "--no-passphrase"], 2, "Choose one."],
  [["devices", "--passphrase"], 1, "asked for at a terminal"],
  [["devices", "--passphrase"], 1, "The two are not the same.", { answers: ["one", "other"] }],
  [["words", "--answers", "a b c"], 2, "--answers goes with --confirm."],
  [["words", "--confirm"], 2, "Nobody sits at a terminal to be asked."],
  [["words", "--confirm", "--answers", "a b c"], 1, "Those are not the words."],
  [["recover", "hall"], 2, "“hall” is not the address of a hall."],
  [["recover", "ftp://hall.example"], 2, "is not the address of a hall."],
  [["recover", "https://hall.example"], 1, "Somebody lives in this home already."],
  [["start", "--port", "70000"], 2, 'HALL_PORT is "70000"'],
  [["start", "--domain", "no spaces"], 2, "HALL_DOMAIN is"],
  [["letterbox", "everyone", "--open", "--pause"], 2, "--open and --pause are done one at a time."],
  [["letterbox", "everyone", "--daily", "3"], 2, "--daily goes with --open."],
  [["letterbox", "everyone", "--open", "--daily", "1001"], 2, "--daily is “1001”."],
  [["letterbox", "everyone", "--pause"], 1, "That would not count in this circle. It would have changed nothing."],
  [["letterbox", "everyone", "--close"], 2, "Say it again with --yes"],
  [["letterbox", "everyone", "--close", "--yes"], 1, "It would have changed nothing."],
  [["stamps", "everyone", "many"], 2, "N is “many”. Give a whole number from 1 to 200."],
  [["stamps", "everyone", "201"], 2, "N is “201”."],
  [["stamps", "everyone", "3"], 1, "No letters from outside are taken here."],
  [["drop-letter", "everyone", "letter_aaaa"], 2, "Say it again with --yes"],
  [["drop-letter", "everyone", "letter_aaaa", "--yes"], 1, "There is no letter “letter_aaaa”."],
  [["write-letter", noLink, "hello"], 2, "This is not the address of a letterbox."],
  [["bench", "--only", "everything"], 2, "There is no part “everything”."],
  [["bench", "--only", "visit", "--write"], 2, "--write wants the whole table"],
];

test.each(table.map(whole))("hall %j ends with %i: %s", async (typed, code, words, given) => {
  const before = fingerprint();
  const ended = await machine.as("ash", typed, given);
  expect(ended.err).toContain(words);
  expect(ended).toMatchObject({ code, out: "" });
  expect(isOneClearSaying(ended)).toBe(true);
  expect(fingerprint()).toBe(before);
});

/** As somebody who lives nowhere yet: no home is made. */
const strangers: readonly Row[] = [
  [["circles"], 1, "Nobody lives in"],
  [["say", "everyone", "hi"], 1, "Nobody lives in"],
  [["join", "hello", "--name", "b"], 2, "This is not an invitation link."],
  [["recover", "https://hall.example"], 1, "There have to be exactly twelve words.", { input: "one two three" }],
  [["recover", "https://hall.example"], 1, "Look at word 2.", { input: `abandon abandun ${"abandon ".repeat(10)}` }],
];

test.each(strangers.map(whole))("a stranger's hall %j ends with %i: %s", async (typed, code, words, given) => {
  const ended = await machine.as("nobody", typed, given);
  expect(ended.err).toContain(words);
  expect(ended).toMatchObject({ code, out: "" });
  expect(existsSync(join(machine.home("nobody"), "member.db"))).toBe(false);
});

test("a founding link that was used, and a link that never was, are refused by the hall", async () => {
  const used = await machine.as("nobody", ["found", link, "--title", "a", "--name", "b"]);
  expect(used).toMatchObject({ code: 1, out: "" });
  const never = link.replace("/found/", "/join/");
  const over = await machine.as("nobody", ["join", never, "--name", "b"]);
  expect(over).toMatchObject({ code: 1, err: "This link is used up or too old. Ask for a new one.\n" });
  expect(existsSync(join(machine.home("nobody"), "member.db"))).toBe(false);
});

test("a hall that does not answer is said so, with an exit code of its own", async () => {
  const ended = await machine.as("nobody", ["join", nobodyHears, "--name", "b"]);
  expect(ended).toMatchObject({ code: 3, out: "", err: expect.stringContaining("cannot be reached") as string });
  expect(existsSync(join(machine.home("nobody"), "member.db"))).toBe(false);
}, 30_000);

test("two commands do not use one home at once", async () => {
  const watching = machine.run(["watch", "everyone", "--home", machine.home("ash")]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const ended = await machine.as("ash", ["circles"]);
  watching.stop();
  expect(ended).toMatchObject({ code: 1, out: "", err: expect.stringContaining("Another command is using") as string });
  expect(await watching.ended).toMatchObject({ code: 0 });
});

function whole([typed, code, words, given = {}]: Row): [readonly string[], number, string, Given] {
  return [typed, code, words, given];
}

/** No stack, no module, one line (settings: one for each). */
function isOneClearSaying({ err }: Ended): boolean {
  return (
    err.endsWith("\n") && !/\bat \w+.*:\d+|Error:|undefined|\[object/.test(err) && err.trim().split("\n").length === 1
  );
}

/** Everything the hall has, and every place at which the member keeps something. What is there is sealed anew now and then. */
function fingerprint(): string {
  const hall = new BetterSqlite(join(machine.home("hall"), "hall.db"), { readonly: true });
  const kept = ["tails", "doors", "entries", "notes", "outside_letters", "stamps", "hall"].map((table) =>
    hall.prepare(`SELECT * FROM ${table}`).all(),
  );
  hall.close();
  const home = new BetterSqlite(join(machine.home("ash"), "member.db"), { readonly: true });
  const places = home.prepare("SELECT shelf, key, length(value) FROM items").all();
  home.close();
  return createHash("sha256")
    .update(JSON.stringify([kept, places]))
    .digest("hex");
}
