/** Half a school day: every register is taken twice a day (SI 2024/208 reg 10). */
export type Session = 'AM' | 'PM';

export const sessions: readonly Session[] = ['AM', 'PM'];

/** AM or PM in `text`, in any case and with spaces around; undefined otherwise. */
export function parseSession(text: string): Session | undefined {
  const word = text.trim().toUpperCase();
  return word === 'AM' || word === 'PM' ? word : undefined;
}
