import { webcrypto } from "node:crypto";
import type { BlobRef } from "@unionhall/kernel";
import { chunksOf, plainChunk, shapeOf, webSealing } from "@unionhall/kernel";
import type { Answer, Bytes, Request, Subtle } from "@unionhall/protocol";
import { blobIdOf, concat, equal, idOf, sha256, webCrypto } from "@unionhall/protocol";
import { bytesFor, FakeClock, seededRandom, TestSink } from "@unionhall/testing";
import { expect, test } from "vitest";
import type { HallLink } from "../line/hall-link.ts";
import type { Environment } from "../ports.ts";
import { getBlob, OtherBlob } from "./get-blob.ts";

const subtle = webcrypto.subtle as Subtle;
const ports = { crypto: webCrypto(subtle), sealing: webSealing(subtle), random: seededRandom("insider") };
const env = { ...ports, clock: new FakeClock() } as unknown as Environment;
const circle = idOf("circle", new Uint8Array(20));
const key = ports.random(32);

/** A file's chunks and their hashes, as everyone who has the key can make them. */
async function sealed(file: Bytes) {
  const chunks = await chunksOf(ports, { circle, class: "passing", key, length: file.length });
  const parts = Array.from({ length: shapeOf(file.length).chunks }, (_, number) =>
    chunks.seal(number, file.slice(number * plainChunk, (number + 1) * plainChunk)),
  );
  const all = await Promise.all(parts);
  const hashes = concat(...all.map((chunk) => sha256(chunk)));
  return { all, hashes, size: shapeOf(file.length).size, blob: blobIdOf(shapeOf(file.length).size, hashes) };
}

/** A hall that answers with what it is told to. */
function hallWith(hashes: { readonly size: number; readonly hashes: Bytes }, chunks: readonly Bytes[]): HallLink {
  const ask = async (request: Request): Promise<Answer> => {
    if (request.type === "get-blob") return { type: "blob", ...hashes };
    if (request.type === "get-chunks") return { type: "chunks", chunks: [chunks[request.from]!] };
    throw new Error(request.type);
  };
  return { ask } as unknown as HallLink;
}

async function get(hall: HallLink, ref: BlobRef): Promise<Bytes> {
  const sink = new TestSink();
  await getBlob(env, hall, { circle, class: "passing", ref }, sink, () => undefined);
  return sink.bytes;
}

test("someone inside who makes other chunks with the file's key, and a hall that serves them, are found out", async () => {
  const file = bytesFor(plainChunk + 900);
  const forged = file.map((byte) => byte ^ 1);
  const [honest, other] = [await sealed(file), await sealed(forged)];
  const ref = { blob: honest.blob, key, length: file.length };
  expect(equal(await get(hallWith(honest, honest.all), ref), file)).toBe(true);
  await expect(get(hallWith(honest, other.all), ref)).rejects.toThrow(OtherBlob);
  await expect(get(hallWith(honest, [honest.all[0]!, other.all[1]!]), ref)).rejects.toThrow("chunk 1 is another");
  await expect(get(hallWith(other, other.all), ref)).rejects.toThrow("hashes");
});

test.each([0, 5, 3 * plainChunk, 4_000_000_000])(
  "a file that is said to have %d bytes and has others is left alone",
  async (length) => {
    const honest = await sealed(bytesFor(plainChunk + 900));
    const sink = new TestSink();
    const incoming = { circle, class: "passing", ref: { blob: honest.blob, key, length } } as const;
    const got = getBlob(env, hallWith(honest, honest.all), incoming, sink, () => undefined);
    await expect(got).rejects.toThrow("hashes");
    expect(sink.bytes).toHaveLength(0);
  },
);
