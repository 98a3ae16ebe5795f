import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import type { RollCare, RollRecord } from '#shared/domain/people/roll-record.ts';
import { parseYearGroup, type YearGroup } from '#shared/domain/people/year-group.ts';
import { addMonths, type PlainDate } from '#shared/lib/plain-date.ts';
import { type DraftWords, draftWords } from './draft-words.ts';
import { present } from './present.ts';
import { problem } from './problem.ts';
import { readAddress } from './read-address.ts';
import { readAnswer } from './read-answer.ts';
import { readSen } from './read-sen.ts';
import { readUpn } from './read-upn.ts';
import { checkContacts } from './roll-contacts.ts';
import type { RollDraft } from './roll-draft.ts';

export type RollCheckOptions = {
  /** Today; a date of birth after it is refused. */
  readonly on: PlainDate;
  /** True for a workbook, whose dates may be day numbers. */
  readonly dayNumbers?: boolean;
  readonly add: (problem: ImportProblem) => void;
};

/** Checks drafts one after another and remembers their UPNs; gives undefined where the draft makes no record. */
export type RollCheck = (draft: RollDraft) => RollRecord | undefined;

const youngest = 2;
const oldest = 20;

export function rollCheck(options: RollCheckOptions): RollCheck {
  const linesByUpn = new Map<string, number>();
  const careOf = careReader(options.add);
  return (draft) => {
    const words = draftWords(draft, options);
    const upn = upnOf(draft, words, linesByUpn);
    const legalSurname = words.required('legalSurname');
    const legalForename = words.required('legalForename');
    const dateOfBirth = birthOf(words, options.on);
    const yearGroup = yearGroupOf(words);
    const address = readAddress(draft.get('address'), draft.get('postcode'));
    const rest = {
      ...optionalFields(words),
      ...enrolmentOf(words, dateOfBirth),
      ...present({ address, lookedAfter: careOf(draft) }),
      sex: words.sex(),
      addressWithheld: words.answer('addressWithheld') ?? false,
      contacts: checkContacts(draft, address, options.add),
    };
    if (!upn || !legalSurname || !legalForename || !dateOfBirth || !yearGroup) return undefined;
    return { line: draft.line, upn, legalSurname, legalForename, dateOfBirth, yearGroup, ...rest };
  };
}

function upnOf(draft: RollDraft, words: DraftWords, linesByUpn: Map<string, number>): string | undefined {
  const { upn, fault } = readUpn(draft.get('upn'));
  if (fault === 'FIELD_MISSING') return words.report(fault, 'upn');
  const first = linesByUpn.get(upn);
  if (first !== undefined) return words.report('UPN_TWICE', 'upn', { first });
  linesByUpn.set(upn, draft.lineOf('upn'));
  return fault === undefined ? upn : words.report(fault, 'upn');
}

function birthOf(words: DraftWords, on: PlainDate): PlainDate | undefined {
  const date = words.required('dateOfBirth') === undefined ? undefined : words.day('dateOfBirth');
  if (date === undefined) return undefined;
  if (date > on) return words.report('BIRTH_IN_FUTURE', 'dateOfBirth');
  const age = fullYears(date, on);
  if (age < youngest || age > oldest) words.report('BIRTH_UNLIKELY', 'dateOfBirth', { age });
  return date;
}

function yearGroupOf(words: DraftWords): YearGroup | undefined {
  const text = words.required('yearGroup');
  return text === undefined ? undefined : (parseYearGroup(text) ?? words.report('YEAR_GROUP_UNKNOWN', 'yearGroup'));
}

function enrolmentOf(words: DraftWords, born: PlainDate | undefined): Pick<RollRecord, 'entryOn' | 'leavingOn'> {
  const entryOn = words.day('entryOn');
  const leavingOn = words.day('leavingOn');
  if (entryOn && born && entryOn < born) words.report('ENTRY_BEFORE_BIRTH', 'entryOn');
  if (entryOn && leavingOn && leavingOn < entryOn) words.report('LEAVING_BEFORE_ENTRY', 'leavingOn', { entry: entryOn });
  return present({ entryOn, leavingOn });
}

/** Reports an unreadable answer once and without line or value: a list of problems must not tell who may be in care. */
function careReader(add: (problem: ImportProblem) => void): (draft: RollDraft) => RollCare | undefined {
  let reported = false;
  return (draft) => {
    const inCare = readAnswer(draft.get('lookedAfter'));
    if (inCare === undefined) return undefined;
    if (inCare !== 'unknown') return { inCare, ...present({ careAuthority: draft.get('careAuthority') || undefined }) };
    if (!reported) add(problem('CARE_UNREADABLE', { column: draft.columnOf('lookedAfter') }));
    reported = true;
    return undefined;
  };
}

function optionalFields(words: DraftWords) {
  return present({
    formerUpn: words.text('formerUpn')?.toUpperCase(),
    middleNames: words.text('middleNames'),
    preferredSurname: words.text('preferredSurname'),
    preferredForename: words.text('preferredForename'),
    className: words.text('className'),
    enrolmentStatus: words.text('enrolmentStatus'),
    sen: readSen(words.text('sen')),
    fsm: words.answer('fsm'),
    eal: words.answer('eal'),
    ethnicity: words.text('ethnicity'),
    language: words.text('language'),
  });
}

function fullYears(born: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return addMonths(born, years * 12) > on ? years - 1 : years;
}
