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
  const write: LetterboxOutside["write"] = async () => ({ ok: true, value: undefined });
  const room = (said: string): number => 7_000 - said.length;
  return { ok: true, value: { paused: scene === "letter, paused", stamped: scene === "letter, stamped", room, write } };
}
