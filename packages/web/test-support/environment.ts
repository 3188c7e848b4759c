import { roomInLetter } from "@unionhall/kernel";
import type { LetterboxOutside, Member, Outcome } from "@unionhall/member";
import { sceneOf } from "./scenes.ts";
import { ScriptedMember } from "./scripted-member.ts";

/** Stands in for the app's environment in scripted mode: the scene named in the address. */
export function openMember(): Promise<Member> {
  const asked = new URLSearchParams(location.search);
  const scene = sceneOf(asked.get("scene") ?? "welcome", asked.get("content") === "es" ? "es" : "en");
  return Promise.resolve(new ScriptedMember(scene));
}

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
