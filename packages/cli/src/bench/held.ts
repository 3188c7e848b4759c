import { serve } from "./children.ts";
import { inTempDir } from "./temp-hall.ts";

/**
 * A part of a bench that opens something in a directory of its own with the first task, and answers that task and all others
 * with it. `open` hands it to `stay`, and closes it once that is over: when nobody wants anything any more.
 */
export function serveHeld<Task, Held>(
  open: (dir: string, task: Task, stay: (held: Held) => Promise<void>) => Promise<void>,
  answer: (held: Held, task: Task) => Promise<unknown>,
): void {
  let held: Held | null = null;
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => (leave = resolve));
  let gone: Promise<void> = Promise.resolve();
  const opened = (task: Task): Promise<Held> =>
    new Promise((resolve, reject) => {
      gone = inTempDir((dir) =>
        open(dir, task, (made) => {
          resolve(made);
          return left;
        }),
      );
      gone.catch(reject);
    });
  serve(
    async (asked) => {
      const task = asked as Task;
      return answer((held ??= await opened(task)), task);
    },
    () => {
      leave();
      return gone;
    },
  );
}
