import { longestVoiceNote } from "@unionhall/union";
import { recordedForm } from "./can-record.ts";
import type { VoiceFile } from "./voice-file.ts";
import { voiceFileOf } from "./voice-file.ts";

/** Bits a second: speech is understood well by it, and a minute is 150 kB. */
const audioBitsPerSecond = 20_000;
/** How often it is looked how loud it is, in ms. */
const every = 100;
/** Before the longest, so that what a browser is late with still fits. */
const most = longestVoiceNote - 2_000;

/** Why there is no recording: the person or their device said no, there is no microphone, or something else has it. */
export type NoRecording = "refused" | "none" | "taken";

export interface Told {
  /** How long it is so far, in ms, and how loud it is now, from 0 to 255. */
  readonly heard: (ms: number, level: number) => void;
  /** It is over, by a stop or because it is as long as it may be. Null where nothing that can be sent came of it. */
  readonly done: (file: VoiceFile | null) => void;
}

export interface Recording {
  readonly stop: () => void;
  /** Nothing is left of it. */
  readonly cancel: () => void;
}

/** Records from now on. Echo and noise are taken out before anything is kept. */
export async function record(name: string, told: Told): Promise<Recording | NoRecording> {
  const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 };
  let stream: MediaStream | null = null;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio });
    return recordingOf(stream, name, told);
  } catch (error) {
    // A microphone that nothing records from is not left on.
    if (stream !== null) letGo(stream);
    return whyNot(error);
  }
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function whyNot(error: unknown): NoRecording {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "none" : "taken";
}

function recordingOf(stream: MediaStream, name: string, told: Told): Recording {
  const recorder = new MediaRecorder(stream, { mimeType: recordedForm, audioBitsPerSecond });
  const [levels, pieces]: [number[], Blob[]] = [[], []];
  const meter = meterOf(stream);
  const began = performance.now();
  const look = setInterval(() => {
    const [ms, level] = [performance.now() - began, meter.level()];
    levels.push(level);
    told.heard(ms, level);
    if (ms >= most) stop();
  }, every);
  let isCancelled = false;
  const stop = (): void => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  recorder.addEventListener("stop", () => {
    clearInterval(look);
    meter.end();
    letGo(stream);
    if (!isCancelled) void voiceFileOf(new Blob(pieces), name, levels).then(told.done);
  });
  recorder.start();
  return {
    stop,
    cancel: () => {
      isCancelled = true;
      stop();
    },
  };
}

function meterOf(stream: MediaStream): { readonly level: () => number; readonly end: () => void } {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  const samples = new Uint8Array(analyser.fftSize);
  context.createMediaStreamSource(stream).connect(analyser);
  return {
    level: () => {
      analyser.getByteTimeDomainData(samples);
      return Math.min(255, 2 * samples.reduce((loudest, each) => Math.max(loudest, Math.abs(each - 128)), 0));
    },
    end: () => void context.close(),
  };
}
