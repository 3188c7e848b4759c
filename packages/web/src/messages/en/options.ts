/** Of options: between what people choose, and in which order they put them. */
export const options = {
  field: "Between what people choose",
  fieldHint: "One in each line, two at least.",
  tooFew: "Write two options at least, each in its own line.",
  tooMany: (most: number): string => `${most} options at most.`,
  tooLong: (letters: number): string => `${letters} letters at most in each option.`,

  rankHint:
    "Press what you like best, then what you like next, and so on. What you cannot live with you leave out: it comes last.",
  yours: "Your order",
  left: "Left out so far",
  putIn: "Put into your order",
  up: (option: string): string => `Move up: ${option}`,
  down: (option: string): string => `Move down: ${option}`,
  leaveOut: (option: string): string => `Leave out: ${option}`,
  isAt: (option: string, place: number, of: number): string => `${option}: place ${place} of ${of}.`,
  isOut: (option: string): string => `${option}: left out.`,

  first: (option: string): string => `“${option}” comes first.`,
  alike: (options: string): string => `${options} come first alike. Between them nothing is decided.`,
  quoted: (option: string): string => `“${option}”`,
  none: "Nobody has put any in order.",
  rankedBy: (count: number, of: number): string => `in the order of ${count} of ${of}`,
  comparisons: "How each stands to each",
  how: "Of each two, how many have which before the other. What more have before comes before; where that goes in a circle, the weakest defeat does not count (Schulze’s method).",
};
