/** Milliseconds since this window opened. Only differences mean anything; the time of day is the office's to say. */
export function windowMilliseconds(): number {
  return new Event('now').timeStamp;
}
