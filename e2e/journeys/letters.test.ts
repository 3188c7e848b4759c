import { expect } from "vitest";
import { founder, good } from "./headless.ts";
import { journey } from "./journey.ts";

/** What the page for people outside says. */
const words = {
  letter: "Your letter",
  send: "Seal it and leave it",
  sentTitle: "It is in the letterbox",
  another: "Write another",
} as const;

journey(
  "somebody with the address writes a letter, and their browser keeps nothing of it",
  async (at) => {
    const { member: ash, circle } = await founder(at.hall, "The Post", "Ash");
    await good(ash.letters.open(circle, { daily: 1, stamped: 1 }));
    const { link } = await good(ash.letters.look(circle));
    const [slip] = await good(ash.letters.makeStamps(circle, 1));

    const { page, hands } = await at.phone("Somebody");
    const write = async (address: string, said: string): Promise<void> => {
      await hands.goto(address);
      await hands.fill(words.letter, said);
      await hands.press(words.send);
    };
    await write(link!, "They moved me to Ward 4.");
    await hands.sees(words.sentTitle);
    await hands.press(words.another);
    await hands.fill(words.letter, "One too many");
    await hands.press(words.send);
    await hands.sees("No more letters fit in here today.");
    await write(slip!, "By a slip of paper");
    await hands.sees(words.sentTitle);

    const kept = await page.evaluate(async () => {
      const workers = await navigator.serviceWorker.getRegistrations();
      return { bases: await indexedDB.databases(), workers: workers.length, caches: await caches.keys() };
    });
    expect(kept).toEqual({ bases: [], workers: 0, caches: [] });
    const { letters } = await good(ash.letters.look(circle));
    const said = letters.map(({ text, stamped }) => ({ text, stamped }));
    expect(said).toHaveLength(2);
    expect(said).toContainEqual({ text: "They moved me to Ward 4.", stamped: false });
    expect(said).toContainEqual({ text: "By a slip of paper", stamped: true });
    await ash.close();
  },
  { keepsApp: true },
);
