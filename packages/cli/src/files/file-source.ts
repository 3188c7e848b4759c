import type { FileHandle } from "node:fs/promises";
import { open, realpath } from "node:fs/promises";
import { basename } from "node:path";
import type { FileSource } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";
import { refused, type Trouble } from "../exit.ts";
import { quoted } from "../show/plain.ts";
import { mediaType } from "./media-type.ts";

/** A file of this machine, to be sent. Open until it is disposed of. */
export class DiskSource implements FileSource, AsyncDisposable {
  readonly name: string;
  readonly type: string;
  readonly which: string;
  readonly length: number;
  readonly #file: FileHandle;
  readonly #path: string;

  private constructor(file: FileHandle, path: string, which: string, length: number) {
    this.#file = file;
    this.#path = path;
    this.which = which;
    this.name = basename(path);
    this.type = mediaType(this.name);
    this.length = length;
  }

  /** Throws `Trouble` in plain words. */
  static async open(path: string): Promise<DiskSource> {
    const file = await told(open(path, "r"), path);
    try {
      const about = await file.stat();
      if (about.isDirectory()) throw refused(`${quoted(path)} is a directory. Pack it into one file first.`);
      if (!about.isFile()) throw refused(`${quoted(path)} is no plain file. Copy what is in it into one first.`);
      return new DiskSource(file, path, await realpath(path), about.size);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** The day of its last change can be set back by hand; that of its entry in the file system cannot. */
  async state(): Promise<string> {
    const { size, mtimeNs, ctimeNs, ino } = await this.#file.stat({ bigint: true });
    return [size, mtimeNs, ctimeNs, ino].join(" ");
  }

  async read(at: number, length: number): Promise<Bytes> {
    const bytes = new Uint8Array(length);
    let done = 0;
    for (let last = 1; last > 0 && done < length; done += last)
      last = (await told(this.#file.read(bytes, done, length - done, at + done), this.#path)).bytesRead;
    return bytes.subarray(0, done);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }
}

async function told<T>(reading: Promise<T>, path: string): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw whyNot(error, path);
  }
}

function whyNot(error: unknown, path: string): Trouble {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR")
    return refused(`There is no file ${quoted(path)}. Look how it is written.`);
  if (code === "EACCES" || code === "EPERM") return refused(`You may not read ${quoted(path)}.`);
  return refused(`${quoted(path)} cannot be read (${code || "no reason given"}).`);
}
