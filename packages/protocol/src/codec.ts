import type { Bytes } from "./bytes.ts";
import type { Value } from "./canonical.ts";
import { decode, encode, Malformed } from "./canonical.ts";
import type { Id, IdKind } from "./ids.ts";
import { bytesOf, idLength, idOf } from "./ids.ts";

/**
 * One description of a serialized form: its type, how to write it, how to read it strictly, and a
 * text of its shape that a test hashes, so that no form moves without a new version.
 */
export interface Codec<T> {
  readonly shape: string;
  write(value: T): Value;
  /** Throws `Malformed` with the place, such as `door.latches[2].key`. */
  read(value: Value | undefined, at: string): T;
}

export interface Optional<T> extends Codec<T> {
  readonly optional: true;
}

export function toBytes<T>(codec: Codec<T>, value: T): Bytes {
  return encode(codec.write(value));
}

/** Throws `Malformed`. What is lent is explained at `decode`. */
export function fromBytes<T>(codec: Codec<T>, bytes: Bytes, what: string, lend = false): T {
  return codec.read(decode(bytes, lend), what);
}

function fail(at: string, expected: string): never {
  throw new Malformed(`${at} is not ${expected}`);
}

function simple<T extends Value>(shape: string, fits: (value: Value | undefined) => value is T): Codec<T> {
  return { shape, write: (value) => value, read: (value, at) => (fits(value) ? value : fail(at, shape)) };
}

export const bool: Codec<boolean> = simple("true or false", (value): value is boolean => typeof value === "boolean");

/** Far below what a JavaScript number holds exactly, so that sums of what was read are exact too. */
const largest = 2 ** 48 - 1;

/** A whole number from 0 to `max`. */
export function uint(max: number = largest): Codec<number> {
  const fits = (value: Value | undefined): value is number =>
    Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= max && !Object.is(value, -0);
  return simple(`a number up to ${max}`, fits);
}

/** Text of at most `max` UTF-16 units. Byte order marks in front are left out: decoders drop one, so it could not be read. */
export function text(max: number): Codec<string> {
  const fits = (value: Value | undefined): value is string => typeof value === "string" && value.length <= max;
  return { ...simple(`text up to ${max}`, fits), write: (value) => value.replace(/^\uFEFF+/, "") };
}

export function bytes(length: number): Codec<Bytes> {
  return simple(`${length} bytes`, (value): value is Bytes => value instanceof Uint8Array && value.length === length);
}

export function bytesUpTo(max: number): Codec<Bytes> {
  return simple(`up to ${max} bytes`, (value): value is Bytes => value instanceof Uint8Array && value.length <= max);
}

export function literal<const T extends string | number>(only: T): Codec<T> {
  return simple(`exactly ${only}`, (value): value is T => value === only);
}

export function choice<const T extends string>(...options: readonly T[]): Codec<T> {
  const fits = (value: Value | undefined): value is T => options.includes(value as T);
  return simple(`one of ${options.join(", ")}`, fits);
}

export function id<K extends IdKind>(kind: K): Codec<Id<K>> {
  const length = idLength(kind);
  return {
    shape: `${kind} id of ${length} bytes`,
    write: bytesOf,
    read: (value, at) =>
      value instanceof Uint8Array && value.length === length ? idOf(kind, value) : fail(at, `a ${kind} id`),
  };
}

export function list<T>(item: Codec<T>, max: number): Codec<readonly T[]> {
  return {
    shape: `up to ${max} of [${item.shape}]`,
    write: (values) => values.map((value) => item.write(value)),
    read: (value, at) =>
      Array.isArray(value) && value.length <= max
        ? value.map((each: Value, index) => item.read(each, `${at}[${index}]`))
        : fail(at, `a list of at most ${max}`),
  };
}

/** A list that is left out of its form when it would be empty, so that it costs nothing then. */
export function some<T>(item: Codec<T>, max: number): Optional<readonly T[]> {
  const all = list(item, max);
  return {
    shape: `maybe some, ${all.shape}`,
    optional: true,
    write: (values) => all.write(values),
    read: (value, at) => {
      const read = all.read(value, at);
      return read.length > 0 ? read : fail(at, "a list of at least one");
    },
  };
}

/** A field that may be left out. */
export function maybe<T>(codec: Codec<T>): Optional<T> {
  return { ...codec, shape: `maybe ${codec.shape}`, optional: true };
}

/** A value or null. */
export function orNull<T>(codec: Codec<T>): Codec<T | null> {
  return {
    shape: `null or ${codec.shape}`,
    write: (value) => (value === null ? null : codec.write(value)),
    read: (value, at) => (value === null ? null : codec.read(value, at)),
  };
}

type Fields = { readonly [key: string]: Codec<unknown> | Optional<unknown> };
type Of<C> = C extends Codec<infer T> ? T : never;
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends Optional<unknown> ? K : never }[keyof F];
export type Struct<F extends Fields> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Of<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: Of<F[K]>;
};

/** A map with exactly these keys; an unknown key is refused. */
export function struct<F extends Fields>(fields: F): Codec<Struct<F>> {
  const entries = Object.entries(fields).map(([key, codec]) => ({ key, codec }));
  return {
    shape: `{${entries.map(({ key, codec }) => `${key}: ${codec.shape}`).join("; ")}}`,
    write(value) {
      const out: Record<string, Value> = {};
      for (const { key, codec } of entries) {
        const field = (value as Record<string, unknown>)[key];
        if (field !== undefined) out[key] = codec.write(field);
      }
      return out;
    },
    read(value, at) {
      const map = isMap(value) ? value : fail(at, "a map");
      for (const key of Object.keys(map)) if (!Object.hasOwn(fields, key)) fail(`${at}.${key}`, "a field we know");
      const out: Record<string, unknown> = {};
      for (const { key, codec } of entries) {
        const field = Object.hasOwn(map, key) ? map[key] : undefined;
        if (field !== undefined || !("optional" in codec)) out[key] = codec.read(field, `${at}.${key}`);
      }
      return out as Struct<F>;
    },
  };
}

/** The form of each variant, without its `type` field. */
export type Forms<T extends { readonly type: string }> = {
  readonly [K in T["type"]]: Codec<Omit<Extract<T, { type: K }>, "type">>;
};

/** One of several structs, told apart by their `type` field. */
export function tagged<T extends { readonly type: string }>(variants: Forms<T>): Codec<T> {
  const named = new Map<string, Codec<unknown>>(Object.entries<Codec<unknown>>(variants));
  return {
    shape: `one of (${[...named].map(([type, codec]) => `${type} ${codec.shape}`).join(" | ")})`,
    write(value) {
      const { type, ...rest } = value;
      return { type, ...(named.get(type)!.write(rest) as object) };
    },
    read(value, at) {
      const { type, ...rest } = isMap(value) ? value : fail(at, "a map");
      const codec = typeof type === "string" ? named.get(type) : undefined;
      if (codec === undefined) fail(`${at}.type`, "a type we know");
      return { type, ...(codec.read(rest, at) as object) } as unknown as T;
    },
  };
}

function isMap(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
