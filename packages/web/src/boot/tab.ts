/*
 * One tab at a time: two would write under the same device's counters. The browser's lock tells who is
 * first; a tab that wants to take over asks, and takes it by force when no answer comes.
 */
const lock = "unionhall";
const patience = 2_000;

export type Place = "mine" | "taken";

/** Asks for this device. `lost` is told when another tab takes it over; wait for its promise to be done. */
export async function takePlace(lost: () => Promise<void>): Promise<Place> {
  if (!("locks" in navigator)) return "mine";
  return hold({ ifAvailable: true }, lost);
}

export async function takeOver(lost: () => Promise<void>): Promise<Place> {
  const channel = new BroadcastChannel(lock);
  channel.postMessage("please");
  channel.close();
  const asked = AbortSignal.timeout(patience);
  try {
    return await hold({ signal: asked }, lost);
  } catch {
    return hold({ steal: true }, lost);
  }
}

/** Holds the lock until another tab asks for it. Settles once it is clear whether this tab has it. */
function hold(options: LockOptions, lost: () => Promise<void>): Promise<Place> {
  let had = false;
  const leaving = new AbortController();
  return new Promise((settle, fail) => {
    const held = navigator.locks.request(lock, options, async (granted) => {
      if (granted === null) return settle("taken");
      had = true;
      settle("mine");
      await askedToLeave(leaving.signal);
      await lost();
    });
    // Whoever steals a lock makes the request of the one who had it fail.
    held.catch((error: unknown) => {
      leaving.abort();
      if (had) void lost();
      else fail(error);
    });
  });
}

/** Never settles once `over`: what is asked after that is asked of another. */
function askedToLeave(over: AbortSignal): Promise<void> {
  const channel = new BroadcastChannel(lock);
  over.addEventListener("abort", () => channel.close(), { once: true });
  return new Promise((resolve) => {
    channel.onmessage = () => {
      channel.close();
      resolve();
    };
  });
}
