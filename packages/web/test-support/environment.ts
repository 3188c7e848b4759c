import type { Member } from "@unionhall/member";
import { sceneOf } from "./scenes.ts";
import { ScriptedMember } from "./scripted-member.ts";

/** Stands in for the app's environment in scripted mode: the scene named in the address. */
export function openMember(): Promise<Member> {
  const asked = new URLSearchParams(location.search);
  const scene = sceneOf(asked.get("scene") ?? "welcome", asked.get("content") === "es" ? "es" : "en");
  return Promise.resolve(new ScriptedMember(scene));
}
