import { nameOf } from "../format/hash.ts";
import type { PublicKey } from "./trustee.ts";

/**
 * How trustees who do not trust each other publish their keys: first each says the hash of theirs, and only when all have
 * said one, each shows the key. So nobody can choose a key by the keys of the others. Then all compare what they saw.
 */
export interface Shown {
  readonly key: PublicKey;
  /** 32 random bytes in hexadecimal, so that nobody finds the key by trying. */
  readonly salt: string;
}

/** What a trustee says first: it binds them to their key, for this election and place. */
export function committed(uuid: string, place: number, { key, salt }: Shown): string {
  return nameOf(`unionhall|trustee|${uuid}|${place}|${salt}|${JSON.stringify(key)}`);
}

/** All that one trustee saw of a ceremony, by place from 1. */
export interface Seen {
  readonly commitments: readonly string[];
  readonly shown: readonly Shown[];
}

/** The places of those who showed another key than they had committed to. */
export function turncoats(uuid: string, { commitments, shown }: Seen): number[] {
  return shown.flatMap((each, i) => (committed(uuid, i + 1, each) === commitments[i] ? [] : [i + 1]));
}

/** The places of those who told different people different things, once everybody lays open what they saw. */
export function twoFaced(all: readonly Seen[]): number[] {
  const [first] = all;
  return (first?.commitments ?? []).flatMap((_, i) => {
    const told = all.map(({ commitments, shown }) => JSON.stringify([commitments[i], shown[i]]));
    return told.every((each) => each === told[0]) ? [] : [i + 1];
  });
}
