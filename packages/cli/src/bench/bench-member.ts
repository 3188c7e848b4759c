import { type CircleView, type Member, MemoryStore, openMember } from "@unionhall/member";
import { type CircleId, toBase32 } from "@unionhall/protocol";
import { good } from "../at-home.ts";
import { environment } from "../node/environment.ts";

/** Where a bench finds its hall. */
export interface HallAt {
  readonly port: number;
  /** The founding code. */
  readonly code: Uint8Array<ArrayBuffer>;
}

/** A whole member who keeps nothing. */
export function newMember(): Promise<Member> {
  return openMember(environment(new MemoryStore(), { offline: false }));
}

/** Somebody who founded the first circle of a fresh hall. */
export async function founder({ port, code }: HallAt): Promise<{ readonly member: Member; readonly circle: CircleId }> {
  const member = await newMember();
  const hall = `http://127.0.0.1:${port}`;
  const circle = good(
    await member.found({ hall, code: toBase32(code), title: "Bench", name: "bench", language: "en" }),
  );
  await member.settled();
  return { member, circle };
}

/** Somebody comes by an open invitation of a member who is online, as another one lets them in. */
export async function comeIn(member: Member, by: Member, circle: CircleId, name: string): Promise<void> {
  const { link } = good(await by.invite(circle, { vouches: 0 }));
  good(await member.join({ link, name, language: "en" }));
  await until(member, () => member.circle(circle)?.state === "in");
}

/** Rejects after a minute: a bench that waits for ever says nothing. */
export function until(member: Member, isSo: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!isSo()) return;
      clearTimeout(late);
      stop();
      resolve();
    };
    const late = setTimeout(() => reject(new Error("what a bench waited for did not come")), 60_000);
    const stop = member.subscribe(look);
    look();
  });
}

export function sees(member: Member, circle: CircleId, what: (view: CircleView) => boolean): () => boolean {
  return () => {
    const view = member.circle(circle);
    return view !== null && what(view);
  };
}
