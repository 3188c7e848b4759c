import { elementOf, type Element } from "../group/element.ts";
import { scalarOf } from "../group/scalar.ts";
import { Refusal } from "./refusal.ts";

/** Takes a JSON value apart. `where` says for people where it stands. Throws a `Refusal` if it is not what was awaited. */
export type Read<T> = (value: unknown, where: string) => T;

/**
 * The value of a JSON text in its one compact form: no blanks, no field twice, numbers as they are usually written. What
 * could be read in two ways could be hashed as one thing and counted as another.
 */
export function jsonOf(text: string, where: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (JSON.stringify(value) === text) return value;
  } catch {
    // An unreadable text, or one nested so deeply that it cannot be written again.
    throw new Refusal(where, "This is not JSON that can be read.");
  }
  throw new Refusal(
    where,
    "This JSON is not in its one compact form: something stands twice, or is written unusually.",
  );
}

export const text: Read<string> = (value, where) => {
  if (typeof value !== "string") throw new Refusal(where, "A text is missing here.");
  return value;
};

/** A whole number that is not negative and small enough to be exact. */
export const whole: Read<number> = (value, where) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    throw new Refusal(where, "A whole number is missing here.");
  return value as number;
};

/** How many votes a ballot counts as, at most 10^11: written as a number, or as a text from 2^30 on. */
export const weight: Read<number> = (value, where) => {
  const number = typeof value === "string" && /^[1-9][0-9]{0,11}$/.test(value) ? Number(value) : value;
  const kind = typeof number === "number" && number >= 2 ** 30 ? "string" : "number";
  if (typeof value !== kind || whole(number, where) > 1e11) throw new Refusal(where, "A weight is missing here.");
  return number as number;
};

export const flag: Read<boolean> = (value, where) => {
  if (typeof value !== "boolean") throw new Refusal(where, "A true or false is missing here.");
  return value;
};

export const anything: Read<unknown> = (value) => value;

/** The SHA-256 of something, in hexadecimal. */
export const hash: Read<string> = (value, where) => {
  if (typeof value !== "string" || !/^[0-9a-f]{64}$/.test(value)) throw new Refusal(where, "A hash is missing here.");
  return value;
};

export const scalar: Read<bigint> = (value, where) => {
  const number = scalarOf(text(value, where));
  if (number === undefined) throw new Refusal(where, "This is no number below the order of the group in its one form.");
  return number;
};

export const element: Read<Element> = (value, where) => {
  const read = elementOf(text(value, where));
  if (typeof read === "string") throw new Refusal(where, `This is no element of the group: ${read}.`);
  return read;
};

export function list<T>(of: Read<T>, name = "item"): Read<readonly T[]> {
  return (value, where) => {
    if (!Array.isArray(value)) throw new Refusal(where, "A list is missing here.");
    return value.map((each, i) => of(each, `${where}, ${name} ${i + 1}`));
  };
}

interface Optional<T> {
  readonly optional: Read<T>;
}

type Fields = { readonly [name: string]: Read<unknown> | Optional<unknown> };

type Of<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Optional<unknown> ? never : K]: F[K] extends Read<infer T> ? T : never;
} & {
  readonly [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: F[K] extends Optional<infer T> ? T : never;
};

export function optional<T>(read: Read<T>): Optional<T> {
  return { optional: read };
}

/** An object with these fields in this order and no other. */
export function object<const F extends Fields>(fields: F): Read<Of<F>> {
  return (value, where) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new Refusal(where, "An object is missing here.");
    }
    const given = new Map(Object.entries(value));
    const read: { [name: string]: unknown } = {};
    for (const [name, field] of Object.entries(fields)) {
      if (given.has(name)) {
        const of = typeof field === "function" ? field : field.optional;
        read[name] = of(given.get(name), `${where}, ${name}`);
      } else if (typeof field === "function") throw new Refusal(where, `The field "${name}" is missing.`);
    }
    inOrder([...given.keys()], Object.keys(fields), where);
    return read as Of<F>;
  };
}

function inOrder(given: readonly string[], known: readonly string[], where: string): void {
  let next = 0;
  for (const name of given) {
    const at = known.indexOf(name);
    if (at < 0) throw new Refusal(where, "There is a field here that does not belong.");
    if (at < next) throw new Refusal(where, `The field "${name}" stands in the wrong place.`);
    next = at + 1;
  }
}
