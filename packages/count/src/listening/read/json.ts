import { refuse } from "./refusal.ts";

/** JSON that remembers on which line each object stands, so that a refusal can say where. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly line: number;
  readonly fields: ReadonlyMap<string, Json>;
}

const deepest = 40;

export function readJson(file: string, text: string): Json {
  const reader = new Reader(file, text.startsWith("\ufeff") ? text.slice(1) : text);
  const value = reader.value(0);
  reader.end();
  return value;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

class Reader {
  readonly #file: string;
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  value(depth: number): Json {
    this.#skip();
    const begins = this.#text[this.#at];
    if (depth > deepest) return this.#refuse("brackets within brackets, too many.");
    if (begins === "{") return this.#object(depth);
    if (begins === "[") return this.#array(depth);
    if (begins === '"') return this.#string();
    return this.#word();
  }

  end(): void {
    this.#skip();
    if (this.#at < this.#text.length) this.#refuse("something stands behind the end.");
  }

  #object(depth: number): JsonObject {
    const line = this.#line;
    const fields = new Map<string, Json>();
    this.#at++;
    if (this.#took("}")) return { line, fields };
    do {
      this.#skip();
      if (this.#text[this.#at] !== '"') this.#broken();
      const name = this.#string();
      if (fields.has(name)) this.#refuse("the same name stands twice.");
      if (!this.#took(":")) this.#broken();
      fields.set(name, this.value(depth + 1));
    } while (this.#took(","));
    if (!this.#took("}")) this.#broken();
    return { line, fields };
  }

  #array(depth: number): readonly Json[] {
    const items: Json[] = [];
    this.#at++;
    if (this.#took("]")) return items;
    do items.push(this.value(depth + 1));
    while (this.#took(","));
    if (!this.#took("]")) this.#broken();
    return items;
  }

  #string(): string {
    let end = this.#at + 1;
    for (; this.#text[end] !== '"'; end++) {
      if (end >= this.#text.length) this.#broken();
      if (this.#text[end] === "\\") end++;
    }
    const raw = this.#text.slice(this.#at, end + 1);
    this.#at = end + 1;
    try {
      return JSON.parse(raw) as string;
    } catch {
      return this.#broken();
    }
  }

  #word(): string | number | boolean | null {
    const word = /[^\s,\]}:]*/y;
    word.lastIndex = this.#at;
    const found = word.exec(this.#text)![0];
    this.#at += found.length;
    if (found === "true" || found === "false") return found === "true";
    if (found === "null") return null;
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(found)) this.#broken();
    return Number(found);
  }

  #took(sign: string): boolean {
    this.#skip();
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #skip(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at];
      if (sign === "\n") this.#line++;
      else if (sign !== " " && sign !== "\t" && sign !== "\r") return;
    }
  }

  #broken(): never {
    return this.#refuse(this.#at >= this.#text.length ? "the file breaks off here." : "this is not JSON.");
  }

  #refuse(what: string): never {
    return refuse(this.#file, this.#line, what);
  }
}
