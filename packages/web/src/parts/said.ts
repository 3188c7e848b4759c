import type { Language, LineView } from "@unionhall/member";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size as people say it: 2 MB. */
export function sizeWords(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  const maximumFractionDigits = power === 0 || value >= 10 ? 0 : 1;
  return new Intl.NumberFormat(language, { style: "unit", unit: units[power]!, maximumFractionDigits }).format(value);
}

/** What a line says, or the name and size of the file it is. */
export function saidIn({ text, file }: Pick<LineView, "text" | "file">, language: Language): string {
  return file === undefined ? text : `${file.name} (${sizeWords(file.length, language)})`;
}
