import type { Member, OfferView } from "@unionhall/member";
import { atHome, caughtUp, good } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { meant, only } from "../select.ts";
import { jsonText, quoted } from "../show/plain.ts";
import { offerPage } from "../show/walk.ts";

export const offers: Command = {
  name: "offers",
  summary: "see who walked out and offers that you come along; say yes or no",
  takes: "[OFFER]",
  count: [0, 1],
  about: `Lists the offers that wait for you. OFFER is one of them, by the name of who walked out or the id of the new
circle; or the link of one, as you got it outside the hall. With --yes you go along, on all your devices,
and the old circle is a past to read. With --no it is gone from this device, and nobody hears of that. An
offer that does not fit what this device has read is shown with the reason, and takes no yes.`,
  options: { yes: { help: "yes, I come along" }, no: { help: "no, let it go" }, ...json, ...home },
  run(call) {
    const [which] = call.args;
    if (call.on("yes") && call.on("no")) throw wrongUsage("--yes and --no do not go together.");
    if (which === undefined && (call.on("yes") || call.on("no")))
      throw wrongUsage("--yes and --no need an OFFER. `hall offers` lists them.");
    return atHome(call, async (member) => {
      await caughtUp(call, member);
      if (which === undefined) return show(call, member.walks.offers());
      const offer = await offerMeant(member, which);
      if (call.on("yes")) return accept(call, member, offer);
      return call.on("no") ? decline(call, member, offer) : show(call, [offer]);
    });
  },
};

async function offerMeant(member: Member, text: string): Promise<OfferView> {
  if (text.includes("#/offer/")) return good(await member.walks.look(text));
  const fitting = meant(
    member.walks.offers(),
    text,
    ({ circle }) => circle,
    ({ name }) => name,
  );
  return only(
    fitting,
    `No offer fits ${quoted(text)}. \`hall offers\` lists them.`,
    (count) => `${count} offers fit ${quoted(text)}. Give the id of the new circle.`,
  );
}

function show({ stage, on }: Call, all: readonly OfferView[]): ExitCode {
  const text = all.length === 0 ? "No offers." : all.map(offerPage).join("\n\n");
  stage.out(`${on("json") ? jsonText(all) : text}\n`);
  return exit.done;
}

async function accept({ stage, on }: Call, member: Member, { id }: OfferView): Promise<ExitCode> {
  const circle = good(await member.walks.accept(id));
  await member.settled();
  stage.out(on("json") ? `${jsonText({ circle })}\n` : `You came along. The circle's id is ${circle}.\n`);
  return exit.done;
}

async function decline({ stage, on }: Call, member: Member, { id, circle }: OfferView): Promise<ExitCode> {
  good(await member.walks.decline(id));
  stage.out(on("json") ? `${jsonText({ declined: circle })}\n` : "Let go of. The link still leads there.\n");
  return exit.done;
}
