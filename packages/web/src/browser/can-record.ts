/** The one form that we can take what recorded it out of. */
export const recordedForm = "audio/webm;codecs=opus";

export function canRecord(): boolean {
  const { mediaDevices } = navigator as Partial<Navigator>;
  return "MediaRecorder" in globalThis && mediaDevices !== undefined && MediaRecorder.isTypeSupported(recordedForm);
}
