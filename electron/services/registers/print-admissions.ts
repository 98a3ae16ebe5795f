import { hasOtherKnownName, knownName, legalName } from '#shared/domain/people/name.ts';
import { dfeNumber } from '#shared/domain/school/school.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { buildAdmissionRegister } from '../../documents/admission-register/build.ts';
import type { AdmissionContact, AdmissionEntry, AdmissionRegister } from '../../documents/admission-register/model.ts';
import type { ReadDb } from '../../store/handles.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { type Enrolment, enrolmentsOf } from '../../store/people/enrolments.ts';
import { pupilsOf, type StoredPupil } from '../../store/people/pupil-details.ts';
import { type Desk, read } from '../desk.ts';
import { standsAsParent } from '../notices/contact-standing.ts';
import { type OutgoingHome, outgoingContact, outgoingHome } from '../people/outgoing-contact.ts';
import { type FoundPupil, pupilRows } from '../people/pupil-rows.ts';
import { withheldAddress } from '../people/shown-contact.ts';
import { theSchool } from '../school/school.ts';
import { dayInWords, type FileTicket, momentInWords, offerDocument } from './print-words.ts';

export type PrintAdmissions = { who: 'onRoll' | 'left' | 'everyone' };

/** The admission register as a Word file, by surname. */
export async function printAdmissions(desk: Desk, { who }: PrintAdmissions): Promise<FileTicket> {
  const model = await read(desk, (db) => admissionRegister(db, desk, { who }));
  return offerDocument(desk, {
    document: buildAdmissionRegister(model),
    fileName: `admission-register-${desk.ports.clock.today()}.docx`,
  });
}

export async function admissionRegister(db: ReadDb, desk: Desk, { who }: PrintAdmissions): Promise<AdmissionRegister> {
  const { school } = await theSchool(db);
  const today = desk.ports.clock.today();
  const wanted = (found: FoundPupil): boolean => who === 'everyone' || (who === 'left' ? found.hasLeft : found.row.onRoll);
  const rows = (await pupilRows(db, today)).filter(wanted);
  const details = new Map((await pupilsOf(db)).map((pupil) => [pupil.id, pupil]));
  const contacts = Map.groupBy(await contactsOf(db), (one) => one.pupil);
  const times = Map.groupBy(await enrolmentsOf(db), (one) => one.pupil);
  const entryFor = ({ row }: FoundPupil): AdmissionEntry[] => {
    const pupil = details.get(row.id);
    if (pupil === undefined) return [];
    const classAndYear = row.onRoll ? [row.className, `year ${row.yearGroup}`].filter((part) => part !== '').join(', ') : '';
    return [entryOf({ pupil, classAndYear, contacts: contacts.get(row.id) ?? [], times: times.get(row.id) ?? [] })];
  };
  const words = {
    onRoll: `Pupils on the roll on ${dayInWords(today)}`,
    left: 'Pupils who have left',
    everyone: 'Everyone ever on the roll',
  };
  return {
    schoolName: school.name,
    dfeNumber: dfeNumber(school),
    who: words[who],
    printedAt: momentInWords(desk.ports.clock.now()),
    printedBy: desk.actor.name,
    entries: rows.flatMap(entryFor),
  };
}

type EntryParts = {
  readonly pupil: StoredPupil & { readonly id: PupilId };
  readonly classAndYear: string;
  readonly contacts: readonly StoredContact[];
  readonly times: readonly Enrolment[];
};

function entryOf({ pupil, classAndYear, contacts, times }: EntryParts): AdmissionEntry {
  const home = outgoingHome(pupil, contacts);
  const parents = contacts.filter(standsAsParent);
  const others = contacts.filter((one) => !standsAsParent(one));
  const last = times.at(-1)?.leavesOn;
  return {
    legalName: legalName(pupil),
    knownName: hasOtherKnownName(pupil) ? knownName(pupil) : undefined,
    upn: pupil.upn,
    formerUpn: pupil.formerUpn,
    sex: pupil.sex ?? '',
    bornOn: dayInWords(pupil.bornOn),
    address: home.addressWithheld ? [withheldAddress] : pupil.addressLines,
    startingDays: times.map((time) => dayInWords(time.startsOn)),
    lastDay: last === undefined ? '' : dayInWords(last),
    classAndYear,
    parents: parents.map((one) => contactOf(one, home)),
    others: others.map((one) => contactOf(one, home)),
  };
}

function contactOf(contact: StoredContact, home: OutgoingHome): AdmissionContact {
  const shown = outgoingContact(contact, home);
  return {
    name: shown.name,
    relationship: shown.relationship,
    livesWith: shown.livesWith,
    address: shown.address,
    phones: shown.phones,
  };
}
