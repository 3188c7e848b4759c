/** How long anything may take, in ms, on a machine that does other things too, before something is wrong. */
const patience = 60_000;

/** Throws these words where it takes too long. */
export async function inTime<T>(what: Promise<T>, orElse: string): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`${orElse}, for ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([what, never]);
  } finally {
    clearTimeout(late);
  }
}
