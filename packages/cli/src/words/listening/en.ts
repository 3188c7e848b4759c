/** What the page says beside what the picture says. */
export interface PageWords {
  readonly nothing: string;
  readonly typical: string;
  readonly withheld: string;
  readonly theirs: (source: string) => string;
  readonly ours: (source: string) => string;
  readonly missing: (source: string, people: number) => string;
  readonly axes: (nearness: string) => string;
  readonly consensus: (told: number, differs: number) => string;
  readonly together: (ofHundred: number) => string;
  readonly written: (path: string) => string;
  readonly notWritten: (path: string) => string;
}

export const listening: PageWords = {
  nothing: "Nothing.",
  typical: "Typical of it:",
  withheld: "Its numbers are not told: those of a group under eight could be had from them by subtraction.",
  theirs: (source) => `The groups are those of ${source}. --regroup finds them from the votes alone.`,
  ours: (source) => `The groups were found from the votes alone, and are not those of ${source}.`,
  missing: (source, people) => `${source} counts other votes than are here, of ${people}: something is missing.`,
  axes: (nearness) => `Its axes beside those found here: ${nearness}, where 1 is the same.`,
  consensus: (told, differs) =>
    `Its consensus among groups, of ${told} statements: in ${differs} it differs from the votes.`,
  together: (ofHundred) =>
    `Whether two people belong to one group: in ${ofHundred} of 100 cases it is the same there and by the votes alone.`,
  written: (path) => `The picture is in ${path}.`,
  notWritten: (path) => `${path} cannot be written, or is there already. Give another name.`,
};
