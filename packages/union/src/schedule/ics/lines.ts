import { dateOfDay } from "../dates.ts";
import type { WallTime } from "../../check-ins/asked.ts";
import { utcWall } from "../zones.ts";

/** In octets, but for what begins a line that goes on (RFC 5545, 3.1). */
const longest = 74;

/** A content line, cut where it is too long; never within a character. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let [line, length] = ["", 0];
  for (const character of `${name}:${value}`) {
    const octets = octetsOf(character.codePointAt(0)!);
    if (length + octets > longest) {
      lines.push(line);
      [line, length] = ["", 0];
    }
    line += character;
    length += octets;
  }
  return [...lines, line].join("\r\n ");
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_0000 ? 3 : 4;
}

/** What members wrote, so that nothing of it is taken for more than text (RFC 5545, 3.3.11). */
export function textValue(text: string): string {
  let value = "";
  for (const character of text.replaceAll("\r\n", "\n")) value += escaped(character);
  return value;
}

function escaped(character: string): string {
  if (character === "\n" || character === "\r") return "\\n";
  if (character === "\\" || character === ";" || character === ",") return `\\${character}`;
  const code = character.codePointAt(0)!;
  const isControl = (code < 0x20 && character !== "\t") || code === 0x7f;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return isControl || isHalf ? "" : character;
}

export function dateValue(day: number): string {
  const { year, month, date } = dateOfDay(day);
  return `${digits(year, 4)}${digits(month, 2)}${digits(date, 2)}`;
}

/** On the clock of a zone that is named beside it. */
export function localValue({ day, minute }: WallTime): string {
  return `${dateValue(day)}T${digits(Math.floor(minute / 60), 2)}${digits(minute % 60, 2)}00`;
}

export function utcValue(time: number): string {
  return `${localValue(utcWall(time))}Z`;
}

export function digits(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
