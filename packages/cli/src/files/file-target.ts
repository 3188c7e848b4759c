import type { FileHandle } from "node:fs/promises";
import { constants, copyFile, link, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { FileView, Sink } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";
import { refused, type Trouble } from "../exit.ts";
import { quoted } from "../show/plain.ts";
import { safeName } from "./safe-name.ts";

/** Where a file is to be saved. */
export interface Target {
  readonly path: string;
  /** What is there already may go. */
  readonly force: boolean;
}

/** The path that was asked for; a directory, or nothing, means the file's own name there, made safe. */
export async function targetFor(file: FileView, to: string | undefined, force: boolean): Promise<Target> {
  const asked = resolve(to ?? ".");
  const isDirectory = (await orNull(stat(asked)))?.isDirectory() === true;
  if (!isDirectory && to?.endsWith("/") === true) throw refused(`There is no directory ${quoted(to)}. Make it first.`);
  const target = { path: isDirectory ? join(asked, safeName(file.name)) : asked, force };
  await mayBeWritten(target);
  return target;
}

async function mayBeWritten({ path, force }: Target): Promise<void> {
  const there = await orNull(stat(path));
  if (there?.isDirectory() === true) throw refused(`${quoted(path)} is a directory. Give another place with --to.`);
  if (there !== null && !force) throw isThere(path);
}

function isThere(path: string): Trouble {
  return refused(`${quoted(path)} is there already. Give another place with --to, or replace it with --force.`);
}

/**
 * A file as it comes, beside its place and under another name that tells of what it is a part: a later call goes on with
 * it. For its owner alone, and never through a link that somebody else has put there.
 */
export class DiskSink implements Sink, AsyncDisposable {
  readonly #file: FileHandle;
  readonly #part: string;
  readonly #target: Target;

  private constructor(file: FileHandle, part: string, target: Target) {
    this.#file = file;
    this.#part = part;
    this.#target = target;
  }

  /** Throws `Trouble` in plain words. */
  static async open(target: Target, { blob }: FileView): Promise<DiskSink> {
    const name = `.${basename(target.path)}`.slice(0, 200);
    const part = join(dirname(target.path), `${name}.${blob.slice("blob_".length, 16)}.part`);
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;
    return new DiskSink(await told(open(part, flags, 0o600), part), part, target);
  }

  async read(at: number, length: number): Promise<Bytes> {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await told(this.#file.read(bytes, 0, length, at), this.#part);
    return bytes.subarray(0, bytesRead);
  }

  async write(at: number, bytes: Bytes): Promise<void> {
    for (let done = 0; done < bytes.length;)
      done += (await told(this.#file.write(bytes, done, bytes.length - done, at + done), this.#part)).bytesWritten;
  }

  /** All of it is there: it gets its own name. What came to be there meanwhile stays, unless it may go. */
  async finish(length: number): Promise<void> {
    const { path, force } = this.#target;
    await told(this.#file.truncate(length), this.#part);
    await told(this.#file.sync(), this.#part);
    await told(force ? rename(this.#part, path) : place(this.#part, path), path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }
}

/** Takes the name only where nobody has it, also where the file system knows no second names for a file. */
async function place(part: string, path: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"].includes(codeOf(error))) throw error;
    await copyFile(part, path, constants.COPYFILE_EXCL);
  }
  await rm(part);
}

async function told<T>(writing: Promise<T>, path: string): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    throw whyNot(codeOf(error), path);
  }
}

function whyNot(code: string, path: string): Trouble {
  if (code === "EEXIST") return isThere(path);
  if (code === "ENOENT" || code === "ENOTDIR") return refused(`There is no directory ${quoted(dirname(path))}.`);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return refused(`You may not write in ${quoted(dirname(path))}. Give another place with --to.`);
  if (code === "ENOSPC" || code === "EDQUOT")
    return refused("The disk of this machine is full. Make room, then type the same again: it goes on where it was.");
  if (code === "ELOOP") return refused(`${quoted(path)} is a link that somebody made. Remove it first.`);
  return refused(`${quoted(path)} cannot be written (${code || "no reason given"}).`);
}

async function orNull<T>(looking: Promise<T>): Promise<T | null> {
  return looking.catch(() => null);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
