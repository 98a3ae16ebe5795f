/** How a message reaches somebody. */
export const messageMeans = ['text', 'email'] as const;
export type MessageMeans = (typeof messageMeans)[number];

/**
 * A telephone number as a text service takes it, national digits without a sign that a spreadsheet would run; undefined
 * where what is written is no number alone. A British mobile begins with 07.
 */
export function messageNumber(written: string): string | undefined {
  const bare = written.normalize('NFKC').replaceAll(/[\s().\-/]/g, '');
  const national = bare.replace(/^(?:\+|00)44(?:0)?/, '0').replace(/^\+/, '00');
  return /^0\d{8,15}$/.test(national) ? national : undefined;
}

/** An e-mail address in one spelling; undefined where it is none. */
export function messageEmail(written: string): string | undefined {
  const bare = written.normalize('NFKC').trim().toLowerCase();
  return /^[a-z0-9][a-z0-9._%+'-]*@[a-z0-9][a-z0-9.-]*\.[a-z]{2,}$/.test(bare) ? bare : undefined;
}

export type Reachable = { readonly phones: readonly string[]; readonly email: string | undefined };

/** Where a message can go, the likeliest first: a mobile before the telephone in the hall. */
export function reachesOf({ phones, email }: Reachable, means: MessageMeans): readonly string[] {
  if (means === 'email') return email === undefined ? [] : [messageEmail(email)].filter((one) => one !== undefined);
  const numbers = phones.map(messageNumber).filter((one) => one !== undefined);
  return [...numbers.filter(isMobile), ...numbers.filter((number) => !isMobile(number))];
}

/**
 * Every spelling under which one of these could leave: also of numbers that stand among words or one after the other, and of
 * those that a spreadsheet took the first nought from.
 */
export function allReaches({ phones, email }: Reachable): readonly string[] {
  const parts = phones.flatMap((phone) => [phone, ...phone.normalize('NFKC').split(/[^\d\s().+-]+|\s+(?=0|\+)/)]);
  const numbers = parts.flatMap((part) => [part, part.trim().replace(/^(?:44)?(?=[1-9])/, '0')].map(messageNumber));
  const address = email === undefined ? undefined : messageEmail(email);
  return [...new Set([...numbers, address])].filter((reach) => reach !== undefined);
}

function isMobile(number: string): boolean {
  return number.startsWith('07');
}
