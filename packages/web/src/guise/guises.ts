/**
 * What the app calls itself, and is drawn as, on a home screen and in the list of tabs: things that many people have, and
 * nobody asks about. Each has its drawing, and its name in each language.
 */
export const guises = ["paper", "garden", "weather", "recipes", "puzzles"] as const;
export type Guise = (typeof guises)[number];

/** Where the files of one are served. */
export const filesOf = (guise: Guise, language: string): { readonly manifest: string; readonly icon: string } => ({
  manifest: `/guise/${guise}.${language}.webmanifest`,
  icon: `/guise/${guise}`,
});
