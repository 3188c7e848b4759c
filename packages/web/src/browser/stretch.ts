import type { Stretch } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";
import { trustedScript, workers } from "../boot/trusted.ts";
import type { StretchAsk } from "../worker/stretching.ts";

/** In a worker of its own, which ends with it. Rejects where there is none. */
export const stretchInWorker: Stretch = (passphrase, salt, cost) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(trustedScript(workers.stretching));
    const end = (key: Bytes | null): void => {
      worker.terminate();
      if (key === null) reject(new Error("no worker here can stretch"));
      else resolve(key);
    };
    worker.onmessage = ({ data }: MessageEvent<Bytes | null>) => end(data);
    worker.onerror = () => end(null);
    const ask: StretchAsk = { passphrase, salt, cost };
    worker.postMessage(ask);
  });
