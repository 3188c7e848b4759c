import type { Codec } from "@unionhall/protocol";
import { fromBytes, toBytes, unlessMalformed } from "@unionhall/protocol";
import type { Item } from "./contents.ts";
import type { FactBytes } from "./kinds.ts";

/** What a kind of item has beside its title: each fact by its name and form. Each is changed by itself. */
export type Facts<F> = { readonly [name in keyof F]: Codec<F[name]> };

/** The facts of an item that it has in these forms; what it has in no form of them is as if nobody had said it. */
export function readFacts<F>(forms: Facts<F>, { facts }: Pick<Item, "facts">): Partial<F> {
  const read: Partial<F> = {};
  for (const name of Object.keys(forms) as (keyof F & string)[]) {
    const bytes = facts.get(name);
    const fact = bytes === undefined ? null : unlessMalformed(() => fromBytes(forms[name], bytes, name));
    if (fact !== null) read[name] = fact;
  }
  return read;
}

/** As an item is opened or changed with them; one that is left out stays as it is. */
export function writeFacts<F>(forms: Facts<F>, facts: Partial<F>): FactBytes {
  const names = Object.keys(forms) as (keyof F & string)[];
  return new Map(
    names.flatMap((name) => {
      const fact = facts[name];
      return fact === undefined ? [] : [[name, toBytes(forms[name], fact as F[typeof name])] as const];
    }),
  );
}
