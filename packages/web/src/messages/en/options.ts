/** Of options: between what people choose. */
export const options = {
  field: "Between what people choose",
  fieldHint: "One in each line, two at least.",
  tooFew: "Write two options at least, each in its own line.",
  tooMany: (most: number): string => `${most} options at most.`,
  tooLong: (letters: number): string => `${letters} letters at most in each option.`,
};
