import type { LineView } from "@unionhall/member";
import { bytesFor, TestFile, TestSink } from "../../world/files.ts";
import type { Deed } from "../deed.ts";

export const sendFile: Deed = (life) => {
  const at = life.inside();
  if (at === undefined) return;
  const spoken = life.clock.now();
  const file = new TestFile(bytesFor(1_000 + life.dice(150_000), 1 + life.dice(200)), life.words());
  life.files.set(file.name, file.bytes);
  life.begin(at.phone, `${at.who} sends ${file.name}`, at.member.sendFile(at.circle, file), () =>
    life.note(at, file.name, spoken),
  );
};

const isSent = ({ files, state }: LineView): boolean => files.length > 0 && state === "sent";

export const getFile: Deed = (life) => {
  const at = life.inside(({ lines }) => lines.some(isSent));
  const line = life.some(at?.view.lines.filter(isSent) ?? []);
  const file = line?.files[0];
  if (at === undefined || line === undefined || file === undefined) return;
  life.begin(at.phone, `${at.who} gets ${file.name}`, at.member.getFile(at.circle, line.id, file.blob, new TestSink()));
};
