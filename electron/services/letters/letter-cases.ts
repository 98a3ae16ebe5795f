import { createHash } from 'node:crypto';
import { type LetterKind, type LetterKindId, letterKind } from '#shared/domain/letters/letter-kinds.ts';
import { type ChosenLanguage, chooseLanguage, type LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import { letterParents, type OtherParentsRule } from '#shared/domain/letters/letter-recipients.ts';
import { type LetterStanding, letterStanding } from '#shared/domain/letters/letter-standing.ts';
import { isProfessional, livesApart } from '#shared/domain/people/household.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { doNotRing } from '../../store/care/do-not-ring.ts';
import { type AskFirst, lettersAskFirst } from '../../store/care/letters-ask-first.ts';
import { namedRecipientsAmong } from '../../store/care/named-recipients.ts';
import type { ReadDb } from '../../store/handles.ts';
import { contactLanguagesOf } from '../../store/letters/contact-languages.ts';
import { letterTemplatesOf } from '../../store/letters/letter-templates.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { pupilsOf, type StoredPupil } from '../../store/people/pupil-details.ts';
import { type RosterRow, rosterOn } from '../../store/registers/rosters.ts';
import type { Period } from '../attendance/pupil-figures.ts';
import { pupilRow } from '../attendance/pupil-row.ts';
import type { Desk } from '../desk.ts';
import { livesWithAsParent } from '../notices/contact-standing.ts';
import { recipientOf } from '../notices/freeze-letter.ts';
import { policyFor } from '../notices/policies.ts';
import { waitsForLead } from '../people/letter-release.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { isAddressWithheld } from '../people/shown-contact.ts';
import { theSchool } from '../school/school.ts';
import { type LetterFigures, letterFigures } from './letter-figures.ts';
import { groupInWords, groupMembers, type LetterGroup } from './letter-group.ts';
import type { LetterRecipient } from './write-letter.ts';

export type BatchOrder = {
  readonly kind: LetterKindId;
  readonly group: LetterGroup;
  /** The days that a letter about absence is about. */
  readonly period: Period;
  readonly asked: Readonly<Record<string, string>>;
  readonly leaveOut: readonly PupilId[];
  /** Why other parents with parental responsibility are written to; empty where they are not. */
  readonly otherParentsReason: string;
};

export type CaseRecipient = LetterRecipient & ChosenLanguage & { readonly contact: ContactId | undefined };

export type LetterCase = {
  readonly row: PupilRow;
  readonly pupil: StoredPupil;
  readonly figures: LetterFigures | undefined;
  readonly standing: LetterStanding;
  readonly recipients: readonly CaseRecipient[];
  /** Parents about whom the safeguarding lead is asked first. */
  readonly othersWait: number;
  /** Parents with parental responsibility who are not written to without a reason. */
  readonly needReason: number;
  readonly withoutAddress: number;
};

export type LetterCases = {
  readonly forWhom: string;
  readonly rule: OtherParentsRule;
  /** Of all that a person looked at; another one says that something has changed since. */
  readonly seen: string;
  readonly cases: readonly LetterCase[];
};

/** Figures of the period where the letter says any; they are read once for a run. */
export async function figuresFor(db: ReadDb, { kind, period }: Pick<BatchOrder, 'kind' | 'period'>): Promise<FiguresOf> {
  const says = letterKind(kind).placeholders.some(({ from }) => from === 'register');
  return says ? letterFigures(db, period) : () => undefined;
}

type FiguresOf = (pupil: PupilId) => LetterFigures | undefined;

/** Everyone of the group with who gets a letter, and why not where nobody does. */
export async function letterCases(
  db: ReadDb,
  desk: Desk,
  { order, figures }: { order: BatchOrder; figures: FiguresOf },
): Promise<LetterCases> {
  const today = desk.ports.clock.today();
  const members = groupMembers(await rosterOn(db, { on: today }), order.group);
  const ids = members.map(({ pupil }) => pupil);
  const { school } = await theSchool(db);
  const policy = (await policyFor(desk, { laCode: school.laCode, on: today }))?.policy;
  const contacts = await contactsOf(db, ids);
  const facts: Facts = {
    order,
    kind: letterKind(order.kind),
    rule: policy?.letters?.otherParents ?? 'with-reason',
    figures,
    ask: await lettersAskFirst(db, today),
    pupils: new Map((await pupilsOf(db, ids)).map((pupil) => [pupil.id, pupil])),
    contacts: Map.groupBy(contacts, ({ pupil }) => pupil),
    notRung: await doNotRing(db, ids),
    named: await namedRecipientsAmong(db, ids),
    wanted: await contactLanguagesOf(
      db,
      contacts.map(({ id }) => id),
    ),
    translated: new Set((await letterTemplatesOf(db, { kind: order.kind })).map(({ language }) => language)),
  };
  const cases = members.flatMap((row) => caseOf(row, facts));
  return { forWhom: groupInWords(order.group, members), rule: facts.rule, seen: digestOf(order, cases), cases };
}

type Facts = {
  readonly order: BatchOrder;
  readonly kind: LetterKind;
  readonly rule: OtherParentsRule;
  readonly figures: FiguresOf;
  readonly ask: AskFirst;
  readonly pupils: ReadonlyMap<PupilId, StoredPupil>;
  readonly contacts: ReadonlyMap<PupilId, readonly StoredContact[]>;
  readonly notRung: ReadonlySet<ContactId>;
  readonly named: ReadonlySet<ContactId>;
  readonly wanted: ReadonlyMap<ContactId, LetterLanguage>;
  readonly translated: ReadonlySet<LetterLanguage>;
};

function caseOf(row: RosterRow, facts: Facts): readonly LetterCase[] {
  const pupil = facts.pupils.get(row.pupil);
  if (pupil === undefined) return [];
  const figures = facts.figures(row.pupil);
  const found = facts.kind.to === 'pupil' ? toPupil(pupil) : toParents(pupil, facts);
  const standing = letterStanding({
    waits: found.waits || facts.ask.waits.has(row.pupil) || facts.ask.never.has(row.pupil),
    leftOut: facts.order.leaveOut.includes(row.pupil),
    missed: figures?.missed,
    parents: found.parents,
    reachable: found.recipients.length,
  });
  const { waits: _waits, parents: _parents, ...shown } = found;
  return [{ row: pupilRow(row), pupil, figures, standing, ...shown }];
}

type Found = Pick<LetterCase, 'recipients' | 'othersWait' | 'needReason' | 'withoutAddress'> & {
  readonly parents: number;
  readonly waits: boolean;
};

/** Given in school: it names no address and goes to nobody else. */
function toPupil(pupil: StoredPupil): Found {
  const recipient = {
    contact: undefined,
    name: knownName(pupil),
    addressLines: [],
    careOfSchool: false,
    language: 'en',
  } as const;
  return { recipients: [recipient], othersWait: 0, needReason: 0, withoutAddress: 0, parents: 1, waits: false };
}

function toParents(pupil: StoredPupil, facts: Facts): Found {
  const contacts = facts.contacts.get(pupil.id) ?? [];
  const { written, needReason } = letterParents({
    contacts,
    factsOf: (contact) => ({
      livesWithAsParent: livesWithAsParent(contact),
      parentalResponsibility: contact.parentalResponsibility === true,
      professional: isProfessional(contact.relationship),
    }),
    rule: facts.rule,
    reason: facts.order.otherParentsReason,
  });
  const family = { pupil, contacts, notRung: facts.notRung, named: facts.named };
  const free = written.filter(({ id }) => !waitsForLead(family, id));
  const addressed = facts.kind.placeholders.some(({ name }) => name === 'recipientBlock');
  const found = free.map((contact) => ({ contact, to: recipientOf(contact, { pupil }) }));
  const reachable = found.filter(
    ({ contact, to }) => !addressed || to.address.kind === 'own' || isAddressWithheld(contact, pupil),
  );
  return {
    recipients: reachable.map(({ contact, to }) => ({
      contact: contact.id,
      name: to.name,
      addressLines: addressed && to.address.kind === 'own' ? to.address.lines : [],
      careOfSchool: addressed && to.address.kind !== 'own',
      ...chooseLanguage(facts.wanted.get(contact.id), facts.translated),
    })),
    othersWait: written.length - free.length,
    needReason: needReason.length,
    withoutAddress: found.length - reachable.length,
    parents: written.length,
    waits: livesApart({ address: { lines: pupil.addressLines }, contacts }) || (written.length > 0 && free.length === 0),
  };
}

/** What was typed is no part of it: it may be changed after the list was looked at. */
function digestOf({ asked: _, ...order }: BatchOrder, cases: readonly LetterCase[]): string {
  const looked = cases.map(({ pupil, figures, standing, recipients }) => [pupil, figures, standing, recipients]);
  return createHash('sha256')
    .update(JSON.stringify([order, looked]))
    .digest('hex');
}
