const units = ["bytes", "kB", "MB", "GB"] as const;

/** A size as people say it: 2 MB. */
export function sizeText(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 10 ? Math.round(value) : Math.round(value * 10) / 10} ${units[power]}`;
}
