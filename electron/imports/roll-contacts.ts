import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import type { RollAddress, RollContact } from '#shared/domain/people/roll-record.ts';
import { present } from './present.ts';
import { problem } from './problem.ts';
import { readAddress } from './read-address.ts';
import { readAnswer } from './read-answer.ts';
import type { ContactDraft, RollDraft } from './roll-draft.ts';

type Add = (problem: ImportProblem) => void;

const withheldWords = /^(address )?(withheld|confidential|not disclosed|restricted)\.?$/i;
const phoneParts = ['Phone', 'Mobile', 'HomePhone', 'WorkPhone'];

/** The contacts of a pupil by their order. One who lives at the pupil's address gets that address. */
export function checkContacts(draft: RollDraft, home: RollAddress | undefined, add: Add): readonly RollContact[] {
  const contacts: RollContact[] = [];
  const orders = new Set<number>();
  draft.contacts.forEach((one, at) => {
    const contact = checkContact(one, { home, add, order: orderOf(one.order, at) });
    if (contact === undefined) return;
    if (orders.has(contact.order)) add(problem('CONTACT_ORDER_TWICE', { line: one.line, value: String(contact.order) }));
    orders.add(contact.order);
    contacts.push(contact);
  });
  return contacts.sort((first, second) => first.order - second.order);
}

type Around = { readonly home: RollAddress | undefined; readonly add: Add; readonly order: number };

function checkContact(draft: ContactDraft, { home, add, order }: Around): RollContact | undefined {
  const name = nameOf(draft);
  if (name === undefined) {
    const given = [...phoneParts, 'Email', 'Address', 'Relationship'].find((part) => draft.get(part) !== '');
    if (given !== undefined) add(problem('CONTACT_NAMELESS', { line: draft.line, column: draft.columnOf(given) }));
    return undefined;
  }
  const answer = (part: string): boolean | undefined => {
    const read = readAnswer(draft.get(part));
    if (read !== 'unknown') return read;
    add(problem('ANSWER_UNKNOWN', { line: draft.line, column: draft.columnOf(part), value: draft.get(part) }));
    return undefined;
  };
  const parentalResponsibility = answer('Responsibility');
  const livesWith = answer('LivesWith') ?? (draft.addressAsPupil ? true : undefined);
  return {
    order,
    ...name,
    relationship: draft.get('Relationship'),
    parentalResponsibility,
    livesWith,
    ...addressOf(draft, { home, withheld: answer('Withheld') ?? false }),
    phones: phonesOf(draft),
    ...present({ title: draft.get('Title') || undefined, email: draft.get('Email') || undefined }),
  };
}

function nameOf(draft: ContactDraft): Pick<RollContact, 'name' | 'surname' | 'forename'> | undefined {
  const surname = draft.get('Surname') || undefined;
  const forename = draft.get('Forename') || undefined;
  const name = draft.get('Name') || [forename, surname].filter(Boolean).join(' ');
  return name === '' ? undefined : { name, ...present({ surname, forename }) };
}

function addressOf(draft: ContactDraft, about: { readonly home: RollAddress | undefined; readonly withheld: boolean }) {
  const text = draft.get('Address');
  if (withheldWords.test(text)) return { addressWithheld: true };
  const address = draft.addressAsPupil ? about.home : readAddress(text, draft.get('Postcode'));
  return { addressWithheld: about.withheld, ...present({ address }) };
}

function phonesOf(draft: ContactDraft): readonly string[] {
  const numbers = phoneParts.flatMap((part) => draft.get(part).split(/[;,/|\r\n]+/)).map(tidyPhone);
  return [...new Set(numbers.filter((number) => number !== ''))];
}

/** A spreadsheet that took the number for a quantity drops its leading nought. */
function tidyPhone(text: string): string {
  const bare = text.trim().replace(/\s+/g, ' ');
  return /^[1-9]\d{9}$/.test(bare) ? `0${bare}` : bare;
}

function orderOf(text: string, at: number): number {
  const order = Number(text);
  return text !== '' && Number.isInteger(order) && order > 0 ? order : at + 1;
}
