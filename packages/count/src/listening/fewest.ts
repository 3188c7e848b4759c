/** Of fewer people nothing is told but within the whole. */
export const fewest = 8;
