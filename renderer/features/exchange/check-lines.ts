// A bundle's checks in words: what each one means to an officer who never saw the format.
import type { bundleCheck } from '#shared/contract/exchange.ts';

export type BundleCheck = (typeof bundleCheck)['_output'];
type CheckName = keyof BundleCheck['checks'];
type CheckState = BundleCheck['checks'][CheckName];

export type CheckLine = { readonly name: CheckName; readonly state: CheckState; readonly words: string };

const words: Readonly<Record<CheckName, Readonly<Record<CheckState, string>>>> = {
  signature: {
    ok: 'The signature is the school’s own, and nothing signed was changed.',
    failed: 'The signature does not match: not from the school, or altered.',
    notChecked: 'The signature was not checked.',
  },
  recipient: {
    ok: 'It is addressed to the authority that it names.',
    failed: 'It is addressed to somebody else.',
    notChecked: 'Whom it is addressed to was not compared.',
  },
  freshness: {
    ok: 'It was made at a time that fits.',
    failed: 'It is older than it may be, or comes from the future.',
    notChecked: 'Its age was not checked: this is a second look, not the first receipt.',
  },
  chain: {
    ok: 'It follows the bundle before it without a gap.',
    failed: 'It does not follow the bundle before it.',
    notChecked: 'Whether it follows the one before was not checked: that needs the list of what was received.',
  },
  ciphertext: {
    ok: 'The sealed part is the one that was signed.',
    failed: 'The sealed part was replaced or damaged.',
    notChecked: 'The sealed part was not checked.',
  },
  plaintext: {
    ok: 'The key opened it, and what came out is what was signed.',
    failed: 'The key does not open it, or what came out is not what was signed.',
    notChecked: 'It was not opened: that needs the authority’s private key.',
  },
  bag: {
    ok: 'Every file inside is listed, and every listed file is there unchanged.',
    failed: 'A file inside is missing, changed or not listed.',
    notChecked: 'The files inside were not checked, because it was not opened.',
  },
  counts: {
    ok: 'The counts it states are the counts of what is inside.',
    failed: 'The counts it states are not those of what is inside.',
    notChecked: 'Its counts were not checked, because it was not opened.',
  },
};

const order: readonly CheckName[] = ['signature', 'recipient', 'freshness', 'chain', 'ciphertext', 'plaintext', 'bag', 'counts'];

/** Every check in the order in which it is made; one the answer does not mention was not made. */
export function checkLines(checks: Partial<BundleCheck['checks']>): readonly CheckLine[] {
  return order.map((name) => {
    const state = checks[name] ?? 'notChecked';
    return { name, state, words: words[name][state] };
  });
}

/** The outcome as a heading and a sentence that says what to do. */
export const outcomeWords: Readonly<
  Record<BundleCheck['outcome'], { readonly title: string; readonly sentence: string; readonly tone: 'good' | 'plain' | 'bad' }>
> = {
  accepted: {
    title: 'The bundle is whole and opened',
    sentence: 'Everything that was checked agrees with what the school signed.',
    tone: 'good',
  },
  sealed: {
    title: 'The bundle is whole and still sealed',
    sentence: 'Its signature and its outside are right. To see what is in it, add the authority’s private key and check again.',
    tone: 'good',
  },
  held: {
    title: 'The bundle is held',
    sentence: 'A bundle before it has not arrived. Keep this one and ask the school for the one that is missing.',
    tone: 'plain',
  },
  refused: {
    title: 'The bundle is refused',
    sentence: 'Do not use anything in it. What is wrong stands below.',
    tone: 'bad',
  },
};
