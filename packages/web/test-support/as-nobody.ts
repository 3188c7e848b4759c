import { roomInLetter } from "@unionhall/kernel";
import type { InvitationView, LetterboxOutside, Outcome } from "@unionhall/member";
import { openMember } from "./environment.ts";

/** The letterbox that the scene has for people outside: any address leads to it. */
export async function findLetterbox(): Promise<Outcome<LetterboxOutside>> {
  const scene = new URLSearchParams(location.search).get("scene");
  if (scene === "letter, moved") return { ok: false, problem: { type: "refused", reason: "letterbox-moved" } };
  const room = (said: string): number => roomInLetter(said.trim());
  const write: LetterboxOutside["write"] = async (said) => {
    if (said.trim() === "") return { ok: false, problem: { type: "empty" } };
    return room(said) < 0 ? { ok: false, problem: { type: "too-long" } } : { ok: true, value: undefined };
  };
  return { ok: true, value: { paused: scene === "letter, paused", stamped: scene === "letter, stamped", room, write } };
}

/** The invitation that the scene has. */
export async function findInvitation(link: string): Promise<Outcome<InvitationView>> {
  return (await openMember()).look(link);
}
