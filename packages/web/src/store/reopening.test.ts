import { expect, test } from "vitest";
import { Reopening } from "./reopening.ts";

/** A browser's base that can be shut under the app. */
class Base {
  shut = false;
  full = false;

  async keep(what: string): Promise<string> {
    if (this.shut) throw new DOMException("the connection is closing", "InvalidStateError");
    if (this.full) throw new DOMException("no room", "QuotaExceededError");
    return what;
  }
}

function browser(): { readonly bases: Base[]; readonly gone: (() => void)[]; readonly store: Reopening<Base> } {
  const bases: Base[] = [];
  const gone: (() => void)[] = [];
  const open = async (told: () => void): Promise<Base> => {
    gone.push(told);
    bases.push(new Base());
    return bases.at(-1)!;
  };
  return { bases, gone, store: new Reopening(open) };
}

test("a base that was shut without a word is opened again, and the deed done", async () => {
  const { bases, store } = browser();
  await store.ready();
  bases[0]!.shut = true;
  expect(await store.use((base) => base.keep("a"))).toBe("a");
  expect(await store.use((base) => base.keep("b"))).toBe("b");
  expect(bases).toHaveLength(2);
});

test("a base that the browser says it ended is opened again when it is needed, and only once", async () => {
  const { bases, gone, store } = browser();
  await store.ready();
  gone[0]!();
  await Promise.all([store.use((base) => base.keep("a")), store.use((base) => base.keep("b"))]);
  gone[0]!();
  await store.use((base) => base.keep("c"));
  expect(bases).toHaveLength(2);
});

test("what the browser will not keep is not tried again", async () => {
  const { bases, store } = browser();
  await store.ready();
  bases[0]!.full = true;
  await expect(store.use((base) => base.keep("a"))).rejects.toThrow("no room");
  bases[0]!.full = false;
  bases[0]!.shut = true;
  const never = new Reopening<Base>(() => Promise.reject(new DOMException("no", "UnknownError")));
  await expect(never.ready()).rejects.toThrow("no");
  await expect(never.use((base) => base.keep("a"))).rejects.toThrow("no");
});
