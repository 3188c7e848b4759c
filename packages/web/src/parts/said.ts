import type { Language, LineView } from "@unionhall/member";
import { shownName } from "./files/file-name.ts";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size as people say it: 2 MB. */
export function sizeWords(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  const maximumFractionDigits = power === 0 || value >= 10 ? 0 : 1;
  return new Intl.NumberFormat(language, { style: "unit", unit: units[power]!, maximumFractionDigits }).format(value);
}

/** What a line says, and the names and sizes of its files. */
export function saidIn({ text, files }: Pick<LineView, "text" | "files">, language: Language): string {
  const sent = files.map((file) => `${shownName(file.name)} (${sizeWords(file.length, language)})`);
  return [text, ...sent].filter((part) => part !== "").join("\n");
}
