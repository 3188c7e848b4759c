import type { Clock } from "../ports.ts";

/** What may be on its way at once, in ms of the line's time. */
const ahead = 1_000;
const most = 8;

/**
 * Asks one after another with a few on their way at once: as many as come and go in about a second, and one on a line
 * slower than that. So a fast line is kept busy, and on a slow one nothing else waits long behind. `start` is called in
 * order, each after the one before has been sent; answers are taken in order.
 */
export async function paced<T>(
  clock: Clock,
  numbers: { readonly from: number; readonly to: number },
  start: (number: number) => Promise<{ readonly answer: Promise<T> }>,
  take: (answer: T, number: number) => Promise<void>,
): Promise<void> {
  const waiting: { readonly number: number; readonly at: number; readonly answer: Promise<T> }[] = [];
  let room = 1;
  const takeFirst = async (): Promise<void> => {
    const first = waiting.shift();
    if (first === undefined) return;
    const answer = await first.answer;
    room = Math.min(most, Math.max(1, Math.floor(ahead / (clock.now() - first.at))));
    await take(answer, first.number);
  };
  for (let number = numbers.from; number < numbers.to; number++) {
    while (waiting.length >= room) await takeFirst();
    const { answer } = await start(number);
    // Where the first of them fails, nobody waits for the others any more.
    answer.catch(() => undefined);
    waiting.push({ number, at: clock.now(), answer });
  }
  while (waiting.length > 0) await takeFirst();
}
