/*
 * What is shown when the hall has had this device woken. It says that something is new and nothing else: the worker knows
 * no more, and opens nothing that is sealed. The worker is one file, so nothing here is shared with the app.
 */

/** What the app told the worker to show. The quiet hours lie in the browser as they are, for as long as notices are on. */
export interface WakeNote {
  readonly v: 1;
  /** What the app calls itself on this device. */
  readonly title: string;
  readonly words: string;
  readonly icon: string;
  readonly language: string;
  /** Minutes after midnight. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
}

export interface Notice {
  readonly title: string;
  readonly options: {
    readonly body: string;
    readonly icon: string;
    readonly lang: string;
    /** The newest takes the place of the one before. */
    readonly tag: "new";
    readonly silent: boolean;
  };
}

/** A browser asks that something is shown for each time it is woken, so in quiet hours it is shown without a sound. */
export function noticeOf({ title, words, icon, language, quiet }: WakeNote, now: Date): Notice {
  const minute = now.getHours() * 60 + now.getMinutes();
  return { title, options: { body: words, icon, lang: language, tag: "new", silent: isQuiet(quiet, minute) } };
}

function isQuiet(quiet: WakeNote["quiet"], minute: number): boolean {
  if (quiet === null) return false;
  const { from, to } = quiet;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}
