import { bytesFor, TestFile, TestSink } from "../../world/files.ts";
import type { Deed } from "../deed.ts";

export const sendFile: Deed = (life) => {
  const at = life.inside();
  if (at === undefined) return;
  const file = new TestFile(bytesFor(1_000 + life.dice(150_000), 1 + life.dice(200)), `file ${life.dice(1_000)}`);
  life.begin(at.phone, `${at.who} sends ${file.name}`, at.member.sendFile(at.circle, file));
};

export const getFile: Deed = (life) => {
  const at = life.inside(({ lines }) => lines.some(({ file, state }) => file !== undefined && state === "sent"));
  const line = life.some(at?.view.lines.filter(({ file, state }) => file !== undefined && state === "sent") ?? []);
  if (at === undefined || line === undefined) return;
  life.begin(at.phone, `${at.who} gets ${line.file?.name}`, at.member.getFile(at.circle, line.id, new TestSink()));
};
