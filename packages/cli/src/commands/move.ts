import { randomBytes, webcrypto } from "node:crypto";
import { type Config, hallAddress, moveHall, openStore, ownOrigins, StartProblem, type Store } from "@unionhall/hall";
import { writeMovedLink } from "@unionhall/member";
import { type SignedAddresses, type Subtle, webCrypto } from "@unionhall/protocol";
import { type Call, type Command, json } from "../command.ts";
import { exit, refused, wrongUsage } from "../exit.ts";
import { configOf, hallOptions } from "../hall-env.ts";
import { jsonText } from "../show/plain.ts";

export const move: Command = {
  name: "move",
  summary: "tell members that the hall on this machine moves to another address",
  takes: "[--to ADDRESS [--now]]",
  count: [0, 0],
  about: `Members' devices know a hall by its key, and believe that key alone where it is. With --to, the hall tells every
device that greets it where it will be, and goes on. With --now, it is there from then on: whatever is started of it
at another address takes nothing and leads on, this machine too. Give members some days between the two. Without
options, it says where the hall is. Run it as the user and with the settings that \`hall start\` has;
docs/running-a-hall.md has all steps in order.`,
  options: {
    to: { value: "ADDRESS", help: "where the hall will be, such as https://hall.example.org" },
    now: { help: "it is there from now on" },
    ...hallOptions,
    ...json,
  },
  async run(call) {
    const config = configOf(call);
    const to = addressOf(call);
    const signed = await inStore(config, (store) => (to === null ? store.addresses() : sign(call, config, store, to)));
    if (call.on("json"))
      call.stage.out(`${jsonText(signed === null ? null : { ...signed.statement, link: writeMovedLink(signed) })}\n`);
    else call.stage.out(`${words(signed, to, call.on("now"))}\n`);
    return exit.done;
  },
};

function addressOf(call: Call): string | null {
  const to = call.value("to");
  if (to === undefined && call.on("now")) throw wrongUsage("Say with --to where the hall is now.");
  if (to === undefined) return null;
  const read = hallAddress(to, "--to");
  if ("problem" in read) throw wrongUsage(read.problem);
  return read.value;
}

async function inStore<T>(config: Config, run: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(config).catch((error: unknown) => {
    throw error instanceof StartProblem ? refused(error.message) : error;
  });
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}

async function sign(call: Call, config: Config, store: Store, to: string): Promise<SignedAddresses> {
  if ((await store.circles(null, 1)).length === 0)
    throw refused("There is no circle in this hall yet, so there is nobody to tell. Start it at the new address.");
  const { front } = config;
  if (front.kind === "local" && to.startsWith("https:") && !call.on("now"))
    throw refused(
      `Say with HALL_URL or --domain where this hall is, as \`hall start\` has it: members would be told that it is on this
machine alone, and it would take nothing from anywhere else.`,
    );
  const seed = await store.seed(new Uint8Array(randomBytes(32)));
  const from = ownOrigins(config, front.kind === "domain" ? front.httpsPort : front.port)[0];
  const crypto = webCrypto(webcrypto.subtle as Subtle);
  return moveHall(store, crypto, seed, { to, isNow: call.on("now"), from, now: Date.now() });
}

function words(signed: SignedAddresses | null, to: string | null, isNow: boolean): string {
  if (signed === null) return "This hall has told of no other address. Members know it by the one in their links.";
  const [current, ...others] = signed.statement.addresses;
  if (to !== null) return isNow ? movedTo(to, writeMovedLink(signed)) : movesTo(current!, to);
  const besides = others.map((each) => `It has told of ${each} too.`);
  return [`This hall is at ${current!}.`, ...besides, theLink(writeMovedLink(signed))].join("\n");
}

const movesTo = (from: string, to: string): string =>
  `Within a minute, or when it next starts, this hall tells every device that greets it that it will be at
${to}. Until you say --now it is at ${from}.

Give members some days, so that every device has come once. Then, in this order:
  hall move --to ${to} --now     here: a minute later nothing is taken here any more
  hall backup COPY                 here, after that minute; bring the copy to the new machine
  hall restore --moved COPY        on the new machine
  hall start                       there, with HALL_DOMAIN or HALL_URL for ${to}
What members write meanwhile waits on their devices. Let the old hall run as long as you can: it takes nothing, and
leads on whoever still comes there.`;

const movedTo = (to: string, link: string): string =>
  `From now on this hall is at ${to}. Within a minute, or when it next starts, it takes nothing
at any other address, and tells whoever greets it there where it is.

If this is the old machine: after that minute make the last copy with \`hall backup\`, and bring it back on the new one
with \`hall restore --moved\`. If the newest copy is older, leave out --moved: devices bring back what came after it.
If this is the new machine: \`hall start\`, with HALL_DOMAIN or HALL_URL for that address.

${theLink(link)}`;

const theLink = (link: string): string =>
  `Members whose device never heard of it open this link, in the app or with \`hall follow\`. It is no secret:

  ${link}`;
