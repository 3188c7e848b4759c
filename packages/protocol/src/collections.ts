import type { Value } from "./canonical.ts";
import { Malformed } from "./canonical.ts";
import type { Codec } from "./codec.ts";
import { list } from "./codec.ts";

/*
 * How the state of a fold is written: one form for each state, in whatever order its maps and sets were filled, and
 * read strictly. There may be thousands of each, so rows go without the names of their fields.
 */

type Fields = { readonly [name: string]: Codec<unknown> };
type Row<F extends Fields> = { -readonly [K in keyof F]: F[K] extends Codec<infer T> ? T : never };

/** Several values, in this order. */
export function row<F extends Fields>(fields: F): Codec<Row<F>> {
  const entries = Object.entries(fields).map(([name, codec]) => ({ name, codec }));
  return {
    shape: `row of (${entries.map(({ name, codec }) => `${name}: ${codec.shape}`).join("; ")})`,
    write: (value) => entries.map(({ name, codec }) => codec.write(value[name])),
    read(value, at) {
      if (!Array.isArray(value) || value.length !== entries.length) throw new Malformed(`${at} is not a row`);
      const out: Record<string, unknown> = {};
      for (const [index, { name, codec }] of entries.entries())
        out[name] = codec.read(value[index] as Value, `${at}.${name}`);
      return out as Row<F>;
    },
  };
}

/** A list that a fold adds to. */
export function growing<T>(item: Codec<T>, max: number): Codec<T[]> {
  return list(item, max) as Codec<T[]>;
}

export function mapOf<K extends Key, V>(key: Codec<K>, value: Codec<V>, max: number): Codec<Map<K, V>> {
  return as(
    inOrder(list(row({ key, value }), max), (each) => each.key),
    (map) => [...map].map(([each, of]) => ({ key: each, value: of })),
    (rows) => new Map(rows.map((each) => [each.key, each.value])),
  );
}

export function setOf<T extends Key>(item: Codec<T>, max: number): Codec<Set<T>> {
  return as(
    inOrder(list(item, max), (each) => each),
    (set) => [...set],
    (items) => new Set(items),
  );
}

/** Written in the form of something else. `from` throws `Malformed` where nothing can be made of it. */
export function as<A, B>(form: Codec<A>, to: (value: B) => A, from: (written: A, at: string) => B): Codec<B> {
  return {
    shape: form.shape,
    write: (value) => form.write(to(value)),
    read: (value, at) => from(form.read(value, at), at),
  };
}

type Key = string | number;

/** Smallest key first, none twice. */
function inOrder<T>(items: Codec<readonly T[]>, keyOf: (item: T) => Key): Codec<readonly T[]> {
  return {
    shape: `${items.shape}, in order`,
    write: (values) => items.write(values.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))),
    read(value, at) {
      const read = items.read(value, at);
      for (let i = 1; i < read.length; i++)
        if (!(keyOf(read[i - 1]!) < keyOf(read[i]!))) throw new Malformed(`${at} is not in order`);
      return read;
    },
  };
}
