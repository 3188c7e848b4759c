import type { CircleView, LetterActs, LetterboxView, LettersTaken, LetterView, Outcome } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";

/** What a scripted member lends to its letterbox. */
type Deed = (id: CircleId, how: (circle: CircleView) => CircleView) => Promise<Outcome<void>>;
type Letters = readonly LetterView[];

const address = `${location.origin}/#/letter/${"mjq2k7xw5trz4nbcpa3hvgdeou".repeat(4).slice(0, 84)}`;

/** One letterbox for every circle: opened, paused and closed as asked, and emptied letter by letter. */
export function scriptedLetters(letters: () => Letters | undefined, deed: Deed): LetterActs {
  let state: LetterboxView["state"] | null = null;
  let left: Letters | null = null;
  let takes: LettersTaken = { daily: 20, stamped: 10 };
  let stamps = 0;
  const set = (id: CircleId, to: LetterboxView["state"]): Promise<Outcome<void>> =>
    deed(id, (circle) => {
      state = to;
      return { ...circle, letterbox: { open: to !== "closed", lettered: false } };
    });
  return {
    async look() {
      left ??= letters() ?? [];
      state ??= letters() === undefined ? "closed" : "open";
      const isOpen = state !== "closed";
      const shown = { state, link: isOpen ? address : null, takes: isOpen ? takes : null };
      return { ok: true, value: { ...shown, today: { plain: 3, stamped: 1 }, stamps, letters: left } };
    },
    open: (id, asked) => ((takes = asked), set(id, "open")),
    pause: (id, paused) => set(id, paused ? "paused" : "open"),
    close: (id) => set(id, "closed"),
    async makeStamps(id, count) {
      const made = await deed(id, (circle) => ((stamps += count), circle));
      const slip = (at: number): string => `${address}/${"abcdefghijklmnopqrstuvwxyz".slice(at % 26)}`;
      return made.ok ? { ok: true, value: Array.from({ length: count }, (_one, at) => slip(at)) } : made;
    },
    drop: (id, letter) =>
      deed(id, (circle) => {
        left = (left ?? []).filter((one) => one.id !== letter);
        return circle;
      }),
  };
}
