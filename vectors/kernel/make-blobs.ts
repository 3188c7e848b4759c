import type { Ports } from "@unionhall/kernel";
import { chunksOf, partLength, plainChunk, shapeOf } from "@unionhall/kernel";
import type { Bytes, CircleId } from "@unionhall/protocol";
import { blobIdOf, concat, entryId, headerBytes, idOf, sha256 } from "@unionhall/protocol";
import { hex } from "./hex.ts";

/** A blob of one chunk whole, one of two chunks by its hashes, and the header of an entry that names both. */
export async function makeBlobs(ports: Ports, circle: CircleId): Promise<readonly object[]> {
  const small = await makeBlob(ports, circle, ports.random(5));
  const large = await makeBlob(ports, circle, ports.random(plainChunk + 100));
  const header = headerBytes({
    v: 1,
    circle,
    epoch: 0,
    room: idOf("room", ports.random(16)),
    class: "passing",
    size: 512,
    lock: ports.random(32),
    body: ports.random(32),
    blobs: [small.blob, large.blob],
  });
  const { chunks, ...rest } = small;
  const named = { entry: entryId(header), header: hex(header) };
  return [{ ...rest, chunk: hex(chunks[0]!) }, { ...large, file: undefined, chunks: undefined }, named];
}

async function makeBlob(ports: Ports, circle: CircleId, file: Bytes) {
  const key = ports.random(32);
  const { size, chunks: count } = shapeOf(file.length);
  const sealing = await chunksOf(ports, { circle, class: "passing", key, length: file.length });
  const chunks: Bytes[] = [];
  for (let number = 0; number < count; number++) {
    const at = number * plainChunk;
    chunks.push(await sealing.seal(number, file.slice(at, at + partLength(file.length, number))));
  }
  const hashes = concat(...chunks.map(sha256));
  const blob = blobIdOf(size, hashes);
  return { circle, key: hex(key), length: file.length, file: hex(file), size, hashes: hex(hashes), blob, chunks };
}
