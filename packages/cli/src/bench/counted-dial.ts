import type { Dial } from "@unionhall/member";

/** Bytes of frames, both ways: what TLS, TCP and the network add is not in it. */
export class Meter {
  sent = 0;
  got = 0;

  get all(): number {
    return this.sent + this.got;
  }
}

/** The same way to halls, and what goes over it is counted. */
export function counted(dial: Dial, meter: Meter): Dial {
  return (hall, events) => {
    const line = dial(hall, {
      ...events,
      frame: (frame) => {
        meter.got += frame.length;
        events.frame(frame);
      },
    });
    return {
      send: (frame) => {
        meter.sent += frame.length;
        line.send(frame);
      },
      close: () => line.close(),
    };
  };
}
