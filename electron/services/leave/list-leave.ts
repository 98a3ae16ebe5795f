import type { LeaveOutcome } from '#shared/domain/leave/leave-decision.ts';
import { grantRefusals } from '#shared/domain/leave/leave-decision.ts';
import type { LetterMeans } from '#shared/domain/leave/leave-letter.ts';
import { type LeaveSpan, spanHolds } from '#shared/domain/leave/leave-span.ts';
import type { LeaveStepKind } from '#shared/domain/leave/leave-step.ts';
import type { LeaveWithdrawer } from '#shared/domain/leave/leave-withdrawal.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, ContactId, LeaveId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredDecision } from '../../store/leave/leave-decisions.ts';
import { lettersOf, type StoredLetter } from '../../store/leave/leave-letters.ts';
import { plansOfLeave } from '../../store/leave/leave-plans.ts';
import { stepsOf } from '../../store/leave/leave-steps.ts';
import type { StoredWithdrawal } from '../../store/leave/leave-withdrawals.ts';
import type { StoredLeave } from '../../store/leave/leaves.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { letterHoldOf } from '../../store/people/letter-holds.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { type Desk, read } from '../desk.ts';
import { addressedName } from '../notices/contact-standing.ts';
import { recipientOf } from '../notices/freeze-letter.ts';
import { waitsForLead } from '../people/letter-release.ts';
import { type GroundDays, groundDays } from './ground-days.ts';
import { applicationFacts, type LeaveRow, leaveCase, leaveCases } from './leave-facts.ts';
import { letterRecipients } from './letter-recipients.ts';
import { leaveFamily } from './letter-refusals.ts';

export async function listLeave(
  desk: Desk,
  { pupil }: { pupil?: PupilId | undefined },
): Promise<{ today: PlainDate; rows: LeaveRow[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => ({ today, rows: (await leaveCases(db, today, { pupil })).map(({ row }) => row) }));
}

type DecisionView = Pick<StoredDecision, 'command' | 'outcome' | 'reasons' | 'decidedOn' | 'decidedBy' | 'at' | 'current'> & {
  part?: LeaveSpan;
  changedBecause?: string;
};

export type LeaveSheet = {
  today: PlainDate;
  leave: LeaveRow;
  reason: string;
  withdrawal?: { by: LeaveWithdrawer; on: PlainDate; reason: string; recordedBy: string; at: Instant };
  plans: { from: PlainDate; to: PlainDate; session?: Session }[];
  recordedBy: string;
  recordedAt: Instant;
  applicant?: { id: ContactId; name: string; relationship: string; livesWith?: boolean };
  takenSessions: number;
  mayNotBeGranted: string[];
  decisions: DecisionView[];
  letters: {
    held: boolean;
    recipients: { contact: ContactId; name: string; relationship: string; careOfSchool: boolean; waits: boolean }[];
    issued: {
      id: number;
      contact: ContactId;
      name: string;
      outcome: LeaveOutcome;
      means: LetterMeans;
      issuedOn: PlainDate;
      current: boolean;
    }[];
  };
  steps: { id: number; kind: LeaveStepKind; doneOn: PlainDate; who: string; outcome: string }[];
  grounds: GroundDays[];
};

/** One leave in full, without what the safeguarding lead was asked. Throws `NOT_FOUND`. */
export async function leaveSheet(desk: Desk, { leave: id }: { leave: LeaveId }): Promise<LeaveSheet> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const known = await leaveCase(db, today, id);
    const { leave } = known;
    const { facts, applicant } = await applicationFacts(db, known);
    const contacts = await contactsOf(db, [leave.pupil]);
    const family = await leaveFamily(db, leave.pupil);
    const pupil = await pupilOf(db, leave.pupil);
    return {
      today,
      leave: known.row,
      reason: leave.reason,
      ...(known.withdrawal === undefined ? {} : { withdrawal: withdrawalView(known.withdrawal) }),
      plans: (await plansOfLeave(db, leave)).map(({ from, to, session }) => ({
        from,
        to,
        ...(session === undefined ? {} : { session }),
      })),
      recordedBy: leave.by ?? 'the program',
      recordedAt: leave.at,
      ...(applicant === undefined ? {} : { applicant: applicantView(applicant, facts.livesWith) }),
      takenSessions: await takenSessions(db, leave),
      mayNotBeGranted: [...grantRefusals(facts)],
      decisions: known.decisions.map(decisionView),
      letters: {
        held: (await letterHoldOf(db, leave.pupil)) !== undefined,
        recipients: letterRecipients(contacts).map((contact) => ({
          contact: contact.id,
          name: addressedName(contact),
          relationship: contact.relationship,
          careOfSchool: pupil === undefined || recipientOf(contact, { pupil }).address.kind === 'careOfSchool',
          waits: waitsForLead(family, contact.id),
        })),
        issued: (await lettersOf(db, { leave: id })).map((letter) => letterView(letter, contacts, known.decision?.command)),
      },
      steps: (await stepsOf(db, id)).map(({ leave: _, ...step }) => step),
      grounds: await groundDays(db, known, today),
    };
  });
}

/** `G` says in the register that leave was taken which nobody granted. */
async function takenSessions(db: ReadDb, { pupil, span }: StoredLeave): Promise<number> {
  const marks = await marksOf(db, { pupils: [pupil], from: span.from, to: span.to });
  return marks.filter((mark) => mark.symbol === 'G' && spanHolds(span, mark)).length;
}

function applicantView(contact: StoredContact, livesWith: boolean | undefined): NonNullable<LeaveSheet['applicant']> {
  return {
    id: contact.id,
    name: addressedName(contact),
    relationship: contact.relationship,
    ...(livesWith === undefined ? {} : { livesWith }),
  };
}

function withdrawalView({ leave: _, recordedBy, ...said }: StoredWithdrawal): NonNullable<LeaveSheet['withdrawal']> {
  return { ...said, recordedBy: recordedBy ?? 'the program' };
}

function decisionView({ part, changedBecause, id: _, leave: __, ...decision }: StoredDecision): DecisionView {
  return {
    ...decision,
    ...(part === undefined ? {} : { part }),
    ...(changedBecause === undefined ? {} : { changedBecause }),
  };
}

function letterView(letter: StoredLetter, contacts: readonly StoredContact[], current: CommandId | undefined) {
  const contact = contacts.find((one) => one.id === letter.contact);
  const { id, outcome, means, issuedOn } = letter;
  const name = contact === undefined ? 'a contact no longer recorded' : addressedName(contact);
  return { id, contact: letter.contact, name, outcome, means, issuedOn, current: letter.decision === current };
}
