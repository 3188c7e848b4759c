/** What is said about voice notes. */
export const voiceNotes = {
  record: "Record a voice note",
  begin: "Record",
  before:
    "Whoever hears your voice may know you by it, also years from now. Where, when and on what it was recorded is taken out.",
  asking: "Your browser asks whether it may use the microphone.",
  recording: "Recording",
  loudness: "How loud it is",
  most: "Up to five minutes.",
  cannot: "This browser cannot record voice notes. A newer version may.",
  stop: "Stop and listen",
  no: {
    refused: "The microphone is off for this app. Allow it in the settings of your browser or phone, then try again.",
    none: "There is no microphone on this device.",
    taken: "The microphone does not answer. Something else may be using it.",
    failed: "Nothing that can be sent came of it. Try again.",
  },
  say: "You can write what it says beside it, for whoever cannot hear it.",
  fileName: "Voice note.webm",
  note: (length: string): string => `Voice note, ${length}`,
  play: (name: string): string => `Play ${name}`,
  pause: "Pause",
  place: "Place in the voice note",
  at: (now: string, of: string): string => `${now} of ${of}`,
  speedLabel: (speed: string): string => `Speed ${speed}`,
  broken: "This is called a voice note and cannot be played here. You can save it.",
};
