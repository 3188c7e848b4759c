import { readFileSync } from "node:fs";
import type { Bytes } from "@unionhall/protocol";
import { ascii, concat } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { cleanedNote, largestVoiceNote } from "./clean.ts";
import { readWebm } from "./read-webm.ts";

const recorded: Bytes = new Uint8Array(
  readFileSync(new URL("../../../../vectors/voice-notes/chromium.webm", import.meta.url)),
);
const readable = (bytes: Bytes): string => Buffer.from(bytes).toString("latin1");

test("of a recording what is heard stays, to the byte, and what names its maker goes", () => {
  const note = cleanedNote(recorded)!;
  expect(readWebm(note.bytes)).toEqual(readWebm(recorded));
  expect(note.ms).toBeGreaterThan(2_300);
  expect(note.ms).toBeLessThan(2_700);
  expect(readable(recorded)).toContain("Chrome");
  expect(readable(note.bytes)).not.toContain("Chrome");
  // Its track's random number: TrackUID (RFC 9559, 5.1.4.1.2), which says that it is seven bytes long.
  const [, fromNumber = ""] = readable(recorded).split("\x73\xc5\x87");
  expect(fromNumber).not.toBe("");
  expect(readable(note.bytes)).not.toContain(fromNumber.slice(0, 7));
});

test("what was cleaned already comes to the same bytes", () => {
  const { bytes } = cleanedNote(recorded)!;
  expect(cleanedNote(bytes)?.bytes).toEqual(bytes);
});

test("what is no recording, is not whole, or is too large, is none", () => {
  const whole = cleanedNote(recorded)!.bytes;
  expect(cleanedNote(new Uint8Array())).toBeNull();
  expect(cleanedNote(ascii("<html>"))).toBeNull();
  expect(cleanedNote(whole.slice(0, -1))).toBeNull();
  expect(cleanedNote(concat(whole, whole))).toBeNull();
  expect(cleanedNote(new Uint8Array(largestVoiceNote + 1))).toBeNull();
});

test("whatever a byte of it is changed to, it is read or refused", () => {
  const whole = cleanedNote(recorded)!.bytes;
  for (let at = 0; at < 400; at++)
    for (const value of [0, 0x01, 0x80, 0xff]) expect(() => cleanedNote(whole.with(at, value))).not.toThrow();
});
