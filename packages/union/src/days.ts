/** Days are whole ones since 1970-01-01. A date in JavaScript has none after this. */
export const lastDay = 100_000_000;
