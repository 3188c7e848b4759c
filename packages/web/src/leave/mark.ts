/** Remembers that this tab left. Where the browser keeps nothing, for as long as the page lives in its memory. */
const name = "left";
let leftHere = false;

export const mark = {
  put(): void {
    leftHere = true;
    quietly(() => sessionStorage.setItem(name, "yes"));
  },
  stands: (): boolean => leftHere || quietly(() => sessionStorage.getItem(name)) != null,
  drop(): void {
    leftHere = false;
    quietly(() => sessionStorage.removeItem(name));
  },
};

/** A browser that blocks what sites keep throws at the mere mention of it. */
function quietly<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}
