import { plainChunk } from "@unionhall/kernel";
import type { FileSource, FileView, Outcome, Sink } from "@unionhall/member";
import type { Bytes, CircleId, Request } from "@unionhall/protocol";
import { sha256 } from "@unionhall/protocol";
import type { TestDevice, World } from "./world.ts";
import { good, seen, settled } from "./world.ts";

/** Bytes that do not repeat from chunk to chunk. */
export function bytesFor(length: number, seed = 1): Bytes {
  return new Uint8Array(length).map((_, at) => (at * seed + (at >> 8) * 7 + (at >> 16) * 31) % 251);
}

/** A file on a device, which a test can change while it is read. */
export class TestFile implements FileSource {
  readonly name: string;
  readonly type: string = "application/pdf";
  readonly which: string;
  bytes: Bytes;
  length: number;
  /** Set where the platform does not notice a change. */
  stamp: string | null = null;
  /** Waits before each part is read. */
  before: (at: number) => Promise<void> = () => Promise.resolve();

  constructor(bytes: Bytes, name = "minutes.pdf") {
    this.bytes = bytes;
    this.length = bytes.length;
    this.name = name;
    this.which = `/home/${name}`;
  }

  state(): Promise<string> {
    return Promise.resolve(this.stamp ?? String(sha256(this.bytes)));
  }

  async read(at: number, length: number): Promise<Bytes> {
    await this.before(at);
    return this.bytes.slice(at, at + length);
  }
}

export class TestSink implements Sink {
  bytes: Bytes = new Uint8Array();

  read(at: number, length: number): Promise<Bytes> {
    return Promise.resolve(this.bytes.slice(at, at + length));
  }

  write(at: number, bytes: Bytes): Promise<void> {
    const longer = new Uint8Array(Math.max(this.bytes.length, at + bytes.length));
    longer.set(this.bytes);
    longer.set(bytes, at);
    this.bytes = longer;
    return Promise.resolve();
  }
}

export const threeChunks: number = 2 * plainChunk + 5_000;

export function problemOf(outcome: Outcome<unknown>): unknown {
  return outcome.ok ? "none" : outcome.problem;
}

/** The newest file that a device shows. */
export function newest(device: TestDevice, circle: CircleId): { readonly line: string; readonly file: FileView } {
  const line = seen(device, circle).lines.findLast(({ files }) => files.length > 0);
  const file = line?.files[0];
  if (line === undefined || file === undefined) throw new Error("no file is shown");
  return { line: line.id, file };
}

export async function got(
  made: World,
  device: TestDevice,
  circle: CircleId,
  sink: TestSink = new TestSink(),
): Promise<Bytes> {
  const { line, file } = newest(device, circle);
  await good(settled(made, device.member.getFile(circle, line, file.blob, sink)));
  return sink.bytes;
}

/** How often somebody asked the hall for something. */
export function asked(made: World, type: Request["type"], who: string): number {
  return made.hall.asked.filter((each) => each.who === who && each.ask.type === type).length;
}
