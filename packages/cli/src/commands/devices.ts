import { type Member, readLink } from "@unionhall/member";
import { atHome, caughtUp, good, movingIn, needHall, reachedOrNot } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { jsonText } from "../show/plain.ts";
import { table } from "../show/table.ts";
import { moment } from "../show/time.ts";
import { until } from "../until.ts";

export const devices: Command = {
  name: "devices",
  summary: "list your devices, add one, put a passphrase on this one",
  takes: "",
  count: [0, 0],
  about: `Without options, lists the devices that are you. With --link, prints a link for another device of yours and
waits until it has sat down; it is good for ten minutes, and whoever uses it is you. With --sit LINK, this
home becomes that device.`,
  options: {
    link: { help: "make a link for another device of yours" },
    sit: { value: "LINK", help: "sit down at your desk with such a link" },
    passphrase: { help: "put what is kept here under a passphrase, or change it" },
    "no-passphrase": { help: "take the passphrase off" },
    ...json,
    ...home,
  },
  run(call) {
    const asked = ["link", "passphrase", "no-passphrase"].filter((name) => call.on(name));
    const sit = call.value("sit");
    if (asked.length + (sit === undefined ? 0 : 1) > 1)
      throw wrongUsage("--link, --sit, --passphrase and --no-passphrase are done one at a time. Choose one.");
    if (sit !== undefined) return sitDown(call, sit);
    return atHome(call, (member) => {
      if (call.on("link")) return linkAnother(call, member);
      return asked.length === 0 ? list(call, member) : setPassphrase(call, member);
    });
  },
};

async function list(call: Call, member: Member): Promise<ExitCode> {
  const reached = await caughtUp(call, member);
  const { desk } = member;
  const all = desk.state === "open" ? desk.devices : [];
  const rows = all.map(({ key, here }) => [key, here ? "this one" : ""]);
  call.stage.out(`${call.on("json") ? jsonText(all) : table(["DEVICE", ""], rows)}\n`);
  return reachedOrNot(reached);
}

async function linkAnother(call: Call, member: Member): Promise<ExitCode> {
  await needHall(member);
  const before = deviceCount(member);
  const { link } = good(await member.linkDevice());
  call.stage.out(`${call.on("json") ? jsonText({ link }) : link}\n`);
  call.stage.err(`For your own eyes: whoever uses it is you. Good until ${moment(Date.now() + 600_000)}. Waiting …\n`);
  const late = AbortSignal.timeout(600_000);
  const stage = { ...call.stage, stop: AbortSignal.any([call.stage.stop, late]) };
  if (!(await until(stage, member, () => deviceCount(member) > before)))
    throw refused("No device has sat down. Make a new link when you are ready.");
  await member.settled();
  call.stage.err("Your other device has sat down.\n");
  return exit.done;
}

function sitDown(call: Call, text: string): Promise<ExitCode> {
  if (readLink(text)?.kind !== "device")
    throw wrongUsage(
      "This is not a link for a device. Copy the whole of what `hall devices --link` printed, and put it in quotes.",
    );
  return movingIn(call, async (member) => {
    good(await member.joinDesk(text));
    call.stage.err("Waiting for your other device …\n");
    if (!(await until(call.stage, member, () => isHere(member))))
      throw refused(
        "This device has not sat down yet. Run `hall circles` while your other device is on, or start over.",
      );
    await member.settled();
    call.stage.out(
      call.on("json")
        ? `${jsonText({ circles: member.circles().map(({ id }) => id) })}\n`
        : "This device is yours now.\n",
    );
    return exit.done;
  });
}

function deviceCount({ desk }: Member): number {
  return desk.state === "open" ? desk.devices.length : 0;
}

function isHere({ desk }: Member): boolean {
  return desk.state === "open" && desk.devices.some(({ here }) => here);
}

async function setPassphrase({ stage, on }: Call, member: Member): Promise<ExitCode> {
  if (on("no-passphrase")) {
    good(await member.setPassphrase(null));
    stage.out("Off. Whoever has this machine has what is kept here.\n");
    return exit.done;
  }
  if (stage.ask === null) throw refused("A new passphrase is asked for at a terminal. Run this at one.");
  const first = await stage.ask("New passphrase: ", { hidden: true });
  if (first !== (await stage.ask("Once more: ", { hidden: true })))
    throw refused("The two are not the same. Nothing was changed.");
  good(await member.setPassphrase(first));
  stage.out("What is kept here is under the passphrase now.\n");
  return exit.done;
}
