import { webcrypto } from "node:crypto";
import { webSealing } from "@unionhall/kernel";
import type { Clock, Member, Outcome, Web } from "@unionhall/member";
import { MemoryStore, openMember, webDial } from "@unionhall/member";
import type { CircleId, RoomId, Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { WebSocket } from "ws";
import { patience } from "../engines/engine.ts";

/** A member without a screen, over the hall's real wire: for what many people do in a journey about few. */
export function openHeadless(now: () => number = Date.now): Promise<Member> {
  const subtle = webcrypto.subtle as Subtle;
  const clock: Clock = {
    now,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
  const web: Web = { WebSocket: WebSocket as unknown as Web["WebSocket"], fetch };
  return openMember({
    crypto: webCrypto(subtle),
    sealing: webSealing(subtle),
    random: (length) => webcrypto.getRandomValues(new Uint8Array(length)),
    store: new MemoryStore(),
    dial: webDial(web, clock),
    clock,
  });
}

export interface Founder {
  readonly member: Member;
  readonly circle: CircleId;
  readonly hallway: RoomId;
  /** A link through an open door: the founder's device lets them in. */
  readonly invite: () => Promise<string>;
}

/** Somebody without a screen who has founded the first circle of a hall, by the link that it printed. */
export async function founder(
  { url, found }: { readonly url: string; readonly found: string },
  title: string,
  name: string,
  now?: () => number,
): Promise<Founder> {
  const member = await openHeadless(now);
  const code = found.slice(found.lastIndexOf("/") + 1);
  const circle = await good(member.found({ hall: url, code, title, name, language: "en" }));
  const { hallway } = await until(member, () => {
    const view = member.circle(circle);
    return view?.hallway != null && view.chat != null ? view : null;
  });
  return {
    member,
    circle,
    hallway: hallway!,
    invite: async () => (await good(member.invite(circle, { vouches: 0 }))).link,
  };
}

/** Somebody without a screen who has come in through an open door. */
export async function comer(link: string, name: string, now?: () => number): Promise<Member> {
  const member = await openHeadless(now);
  const circle = await good(member.join({ link, name, language: "en" }));
  await until(member, () => member.circle(circle)?.state === "in");
  return member;
}

/** What their device shows as said in the circle, in order. */
export const heardBy = (member: Member, circle: CircleId): readonly string[] =>
  member.circle(circle)?.lines.map(({ text }) => text) ?? [];

/** The value of an outcome; a problem fails the journey. */
export async function good<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(`problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Waits until something is so for this member. */
export function until<T>(member: Member, look: () => T | null | undefined | false): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      stop();
      reject(new Error(`waited ${patience} ms for a member without a screen`));
    }, patience);
    const stop = member.subscribe(() => check());
    const check = (): void => {
      const found = look();
      if (found === null || found === undefined || found === false) return;
      clearTimeout(late);
      stop();
      resolve(found);
    };
    check();
  });
}
