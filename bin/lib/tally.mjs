/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * The closing line of every run, alone on its line, for people and machines alike.
 * @param {Tally} tally
 * @returns {string}
 */
export const tallyLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sum = (tallies) => ({
  passed: tallies.reduce((n, tally) => n + tally.passed, 0),
  failed: tallies.reduce((n, tally) => n + tally.failed, 0),
  skipped: tallies.reduce((n, tally) => n + tally.skipped, 0),
});
