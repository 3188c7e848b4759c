/** What is said about files. */
export const files = {
  add: "Add files",
  has: "Files with it",
  picked: "Going with it",
  leaveOut: (name: string): string => `Leave out ${name}`,
  note: "Of pictures, who took them, where and when is taken out before they are sealed. Documents and films go as they are.",
  going: "On the way",
  sending: (name: string, percent: number): string => `Sending ${name}, ${percent} %`,
  waits: (name: string): string => `${name} waits for signal`,
  stop: "Stop",
  stopped: "Stopped. Nothing was sent.",
  again: "Try again",
  show: (size: string): string => `Show it, ${size}`,
  coming: (percent: number): string => `Coming, ${percent} %`,
  notShown: {
    broken: "This picture is damaged, so it cannot be shown. You can save it.",
    none: "This is called a picture and is none. Save it only if you know what it is.",
    tooLarge: "This picture is so large that it could stop your phone, so it is not shown. You can save it.",
  },
};
