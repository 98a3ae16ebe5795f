/**
 * Gathers one pupil of a Common Transfer File while its elements stream by. Elements are known by their path below `Pupil`,
 * with and without `BasicDetails` around them: suppliers differ.
 */
import type { ContactDraft, RollDraft } from './roll-draft.ts';

const fieldsByElement: Readonly<Record<string, string>> = {
  UPN: 'upn',
  FormerUPN: 'formerUpn',
  Surname: 'legalSurname',
  Forename: 'legalForename',
  MiddleNames: 'middleNames',
  PreferredSurname: 'preferredSurname',
  PreferredForename: 'preferredForename',
  DOB: 'dateOfBirth',
  Gender: 'sex',
  Sex: 'sex',
  NCyearActual: 'yearGroup',
  RegGroup: 'className',
  ClassName: 'className',
  EntryDate: 'entryOn',
  LeavingDate: 'leavingOn',
  EnrolStatus: 'enrolmentStatus',
  Ethnicity: 'ethnicity',
  FSMeligible: 'fsm',
  SENprovision: 'sen',
};

const fieldsByPath: Readonly<Record<string, string>> = {
  'Languages/Type/Language': 'language',
  'Languages/Language': 'language',
  'LookedAfter/InCare': 'lookedAfter',
  'LookedAfter/CareAuthority': 'careAuthority',
  'FSMhistory/FSMinstance/FSMstartDate': 'fsmFrom',
  'FSMhistory/FSMinstance/FSMendDate': 'fsmTo',
  'SENhistory/SEN/SENprovision': 'sen',
  'SENhistory/SENprovision': 'sen',
};

const contactParts: Readonly<Record<string, string>> = {
  Title: 'Title',
  Surname: 'Surname',
  Forename: 'Forename',
  Relationship: 'Relationship',
  Responsibility: 'Responsibility',
  Email: 'Email',
  'Phones/Phone/PhoneNo': 'Phone',
};

/** What a field that a pupil lacks is called: the newer of two names stands last. */
const elementNames = new Map(Object.entries(fieldsByElement).map(([element, field]) => [field, element]));

export type CtfDraft = {
  /** Called for each element with text, `path` counted from below `Pupil`. */
  take(path: readonly string[], text: string, line: number): void;
  openContact(line: number): void;
  finish(): RollDraft;
};

export function ctfDraft(line: number): CtfDraft {
  const texts = new Map<string, { readonly text: string; readonly line: number; readonly element: string }>();
  const contacts: ContactInProgress[] = [];
  const home: string[] = [];
  return {
    take(path, text, at) {
      const own = path[0] === 'BasicDetails' ? path.slice(1) : path;
      if (own[0] === 'Contacts') return contacts.at(-1)?.take(own.slice(2), text);
      if (own[0] === 'Address') return void home.push(text);
      const field = own.length === 1 ? fieldsByElement[own[0] ?? ''] : fieldsByPath[own.join('/')];
      if (field !== undefined) texts.set(field, { text, line: at, element: own.at(-1) ?? field });
    },
    openContact: (at) => void contacts.push(contactInProgress(at)),
    finish: () => {
      const get = (field: string): string => {
        if (field === 'address') return home.join('\n');
        return texts.get(field)?.text ?? '';
      };
      return {
        line,
        get: (field) => (field === 'fsm' && get('fsm') === '' ? fsmOf(get('fsmFrom'), get('fsmTo')) : get(field)),
        columnOf: (field) => texts.get(field)?.element ?? elementNames.get(field) ?? field,
        lineOf: (field) => texts.get(field)?.line ?? line,
        contacts: contacts.map((one) => one.finish()),
      };
    },
  };
}

/** An instance that has begun and not ended means that the pupil has free meals now. */
function fsmOf(from: string, to: string): string {
  if (from === '') return '';
  return to === '' ? 'Y' : 'N';
}

type ContactInProgress = { take(path: readonly string[], text: string): void; finish(): ContactDraft };

function contactInProgress(line: number): ContactInProgress {
  const texts = new Map<string, string>();
  const address: string[] = [];
  let order = '';
  let addressAsPupil = false;
  return {
    take(path, text) {
      const key = path.join('/');
      const part = contactParts[key] ?? (key.startsWith('Phones/') && path.at(-1) === 'PhoneNo' ? 'Phone' : undefined);
      if (key === 'Order') order = text;
      else if (path.at(-1) === 'AddressAsPupil') addressAsPupil = /^(true|1|y|yes)$/i.test(text);
      else if (path[0] === 'Address') address.push(text);
      else if (part === 'Phone') texts.set(part, [texts.get(part), text].filter(Boolean).join(';'));
      else if (part !== undefined) texts.set(part, text);
    },
    finish: () => ({
      line,
      order,
      addressAsPupil,
      get: (part) => (part === 'Address' ? address.join('\n') : (texts.get(part) ?? '')),
      columnOf: (part) => (part === 'Responsibility' || part === 'Relationship' ? part : `Contact/${part}`),
    }),
  };
}
