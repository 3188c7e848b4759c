import { afterEach, expect, test, vi } from "vitest";
import { record } from "./recorder.ts";

afterEach(() => void vi.unstubAllGlobals());

test("a microphone that nothing can record from is not left on", async () => {
  const track = { stop: vi.fn<() => void>() };
  vi.stubGlobal("navigator", { mediaDevices: { getUserMedia: async () => ({ getTracks: () => [track] }) } });
  vi.stubGlobal("MediaRecorder", function refusing() {
    throw new DOMException("no such form", "NotSupportedError");
  });
  expect(await record("note.webm", { heard: () => {}, done: () => {} })).toBe("taken");
  expect(track.stop).toHaveBeenCalledOnce();
});
