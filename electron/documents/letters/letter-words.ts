export function sessionInWords(session: 'AM' | 'PM'): string {
  return session === 'AM' ? 'Morning' : 'Afternoon';
}

/** `1 session`, `8 sessions`. */
export function counted(number: number, one: string, many: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A telephone number that no line end cuts in two. */
export function unbroken(phone: string): string {
  return phone.trim().replaceAll(/\s+/g, '\u00a0');
}
