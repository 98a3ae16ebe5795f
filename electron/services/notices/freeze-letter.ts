import { thresholdRuleAt } from '#shared/domain/attendance/threshold.ts';
import { legalName } from '#shared/domain/people/name.ts';
import { parseYearGroup, yearGroupName } from '#shared/domain/people/year-group.ts';
import type { WarningNotice } from '../../documents/warning-notice/model.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import type { ThresholdEntry } from '../attendance/thresholds.ts';
import { isAddressWithheld } from '../people/shown-contact.ts';
import { addressedName } from './contact-standing.ts';
import { letterSessions } from './ground-meanings.ts';
import type { LetterContent } from './letter-content.ts';
import type { ChosenPolicy } from './policies.ts';
import type { WarningCase } from './warning-case.ts';

export type Support = {
  readonly given: readonly string[];
  readonly offered: readonly string[];
  readonly notTakenUp: readonly string[];
};

type Parts = {
  readonly known: WarningCase;
  readonly chosen: ChosenPolicy;
  readonly threshold: ThresholdEntry;
  readonly recipient: StoredContact;
  readonly support: WarningNotice['support'];
  readonly released: boolean;
};

/** Everything of the letter but its number and what depends on its date. */
export function freezeLetter({ known, chosen, threshold, recipient, support, released }: Parts): LetterContent {
  const { school, pupil } = known;
  const { policy } = chosen;
  return {
    letter: {
      school: { name: school.name, addressLines: [...school.address], phone: school.phone, email: school.email },
      recipient: recipientOf(recipient, known),
      pupil: {
        legalName: legalName(pupil),
        firstName: pupil.knownForename?.trim() || pupil.legalForename,
        yearGroup: yearGroupInWords(known.yearGroup),
      },
      window: { from: threshold.windowFrom, to: threshold.windowTo, schoolWeeks: threshold.weeks },
      ...letterSessions(threshold.sessions),
      help: helpOf(known, chosen),
      support,
      authority: authorityOf(known, chosen),
      exampleSentence: policy.example ? (policy.exampleSentence ?? null) : null,
      signatory: { name: school.headName, role: 'Head teacher' },
    },
    schoolDays: { monitoring: policy.warningLetter.monitoringSchoolDays, query: policy.warningLetter.queryDeadlineSchoolDays },
    policy: { laCode: policy.laCode, laName: policy.laName, reference: policy.reference, example: policy.example },
    rule: ruleOf(threshold),
    released,
  };
}

/**
 * A withheld address reads *c/o the school* (practice rule 2), and so does one that nobody knows. Where the pupil lives
 * with the person, the pupil's address is theirs.
 */
export function recipientOf(contact: StoredContact, { pupil }: Pick<WarningCase, 'pupil'>): WarningNotice['recipient'] {
  const name = addressedName(contact);
  const home = contact.livesWith === true && !pupil.addressWithheld ? pupil.addressLines : [];
  const lines = (contact.addressLines.length > 0 ? contact.addressLines : home).filter((line) => line.trim() !== '');
  if (isAddressWithheld(contact, pupil) || lines.length === 0) return { name, address: { kind: 'careOfSchool' } };
  return {
    name,
    address: { kind: 'own', lines: [...lines.slice(0, 6), ...(lines.length > 6 ? [lines.slice(6).join(', ')] : [])] },
  };
}

function yearGroupInWords(text: string): string {
  const group = parseYearGroup(text);
  if (group !== undefined) return yearGroupName(group);
  return text.trim() === '' ? yearGroupName('X') : text;
}

/** Under an example that is another authority's, the letter names no other council and no telephone but the school's. */
function helpOf({ school }: WarningCase, { policy, own }: ChosenPolicy): WarningNotice['help'] {
  const { adjustments } = policy.help;
  if (own) return { who: policy.help.who, phone: policy.help.phone, email: policy.help.email, adjustments };
  return { who: `the attendance office of ${school.name}`, phone: school.phone, email: school.email, adjustments };
}

function authorityOf({ school }: WarningCase, { policy, own }: ChosenPolicy): WarningNotice['authority'] {
  const decides = policy.penaltyDecidedBy === 'la';
  if (!own) return { name: `Local Authority ${school.laCode}`, team: 'The attendance team', decides };
  return { name: policy.laName, team: `The ${policy.team.name.replace(/^the /i, '')}`, decides };
}

function ruleOf({ windowTo }: ThresholdEntry): LetterContent['rule'] {
  const rule = thresholdRuleAt(windowTo);
  return {
    sentence: `A warning letter belongs before the threshold of ${rule.sessions} unauthorised sessions (${rule.counted.join(', ')}) in ${rule.schoolWeeks} school weeks; ${rule.provisional.join(', ')} may or may not count in the end.`,
    reference: rule.reference,
  };
}
