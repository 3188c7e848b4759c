import type { Language, Member, Verification } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { atHome, good, needHall } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { decidedIn, decidedText, isAsDecided } from "../decisions/verified.ts";
import { exit } from "../exit.ts";
import { saveNew } from "../files/save-new.ts";
import { circleMeant } from "../select.ts";
import { titleOf } from "../show/circle.ts";
import { jsonText, quoted } from "../show/plain.ts";
import { inCodes, verifyWords, warningText } from "../show/warnings.ts";
import { languageOf, warned } from "../words/language.ts";

export const verify: Command = {
  name: "verify",
  summary: "fold a circle from scratch and say what is not as it should be",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Reads the circle again from its first entry, as if this device had nothing of it but keys: computes every head
and checks what the hall signed, opens and judges every entry of every room, and compares with what this
device had. Says of everything that is not as it should be what was seen, what is safe for all that, and what
to do; with --json, by its code and place. Ends with 4 if anything was found, and with 0 if nothing was.`,
  options: {
    decisions: { help: "also what was decided: whether your device counted the same, and its text is still that" },
    proof: { value: "FILE", help: "save the proof, where the hall signed two pasts" },
    ...warned,
    ...json,
    ...home,
  },
  run: (call) =>
    atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const { texts, ...seen } = await readAnew(call, member, circle.id);
      const decided = call.on("decisions") ? await decidedIn(member, circle, texts) : null;
      const text = call.on("json")
        ? jsonText({ circle: circle.id, ...inCodes(seen), ...(decided === null ? {} : { decisions: decided }) })
        : page(titleOf(circle.title), seen, languageOf(call));
      call.stage.out(`${text}\n`);
      if (decided !== null && !call.on("json")) call.stage.out(`\n${decidedText(decided, languageOf(call))}\n`);
      await saveProof(call, seen.fork);
      return isClean(seen) && (decided ?? []).every(isAsDecided) ? exit.done : exit.findings;
    }),
};

/** Whoever sits at a terminal sees how far it is: of a circle that has met for years it takes minutes. */
async function readAnew(call: Call, member: Member, circle: CircleId): Promise<Verification> {
  const { progress } = call.stage;
  const { reading } = verifyWords[languageOf(call)];
  try {
    return good(await member.verify(circle, (read, last) => progress?.(reading(read, last))));
  } finally {
    progress?.("");
  }
}

export async function saveProof(call: Call, fork: Verification["fork"]): Promise<void> {
  const file = call.value("proof");
  if (file === undefined) return;
  const words = verifyWords[languageOf(call)];
  if (fork === null) return call.stage.err(`${words.noProof}\n`);
  await saveNew(file, fork, words.proofNotKept(quoted(file)));
  call.stage.err(`${words.proofIn(quoted(file))}\n`);
}

function isClean({ findings, ours }: Pick<Verification, "findings" | "ours">): boolean {
  return findings.length === 0 && ours.same;
}

function page(title: string, seen: Omit<Verification, "texts">, language: Language): string {
  const words = verifyWords[language];
  const { ours, warnings } = seen;
  return [
    `${title}: ${words.read(seen.entries, seen.members)}`,
    words.compare(seen.seq, seen.headWords.join(" ")),
    ...(ours.same ? [words.same(ours.seq)] : []),
    ...(seen.unreadable === 0 ? [] : [words.unreadable(seen.unreadable)]),
    ...(seen.erased === 0 ? [] : [words.erased(seen.erased)]),
    ...(seen.brought === null ? [] : [words.brought(seen.brought.count, seen.brought.of)]),
    isClean(seen) ? words.clean : words.found,
    ...warnings.map((warning) => `\n${warningText(warning, language)}`),
  ].join("\n");
}
