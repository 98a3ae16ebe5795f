import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import type { Finding, ReviewDecision } from '#shared/domain/contracts/contract-review.ts';
import type { Outcome, VersionState } from '#shared/domain/contracts/contract-state.ts';
import { type ContractTerms, termAdvice } from '#shared/domain/contracts/contract-terms.ts';
import type { CommandId, ContactId, ContractId, MeetingId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReviewFigures, StoredReview } from '../../store/contracts/contract-reviews.ts';
import type { StoredContractParty, StoredContractVersion } from '../../store/contracts/contract-versions.ts';
import { contractsOf, type StoredContract } from '../../store/contracts/contracts.ts';
import type { ReadDb } from '../../store/handles.ts';
import { meetingsOf, type StoredMeeting } from '../../store/meetings/meetings.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { type Desk, read } from '../desk.ts';
import { letterRecipients } from '../leave/letter-recipients.ts';
import { type AttemptView, attemptViews, type FileView, fileViews } from '../meetings/read-meetings.ts';
import { addressedName } from '../notices/contact-standing.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import type { ContractAttendance } from './contract-figures.ts';
import { forceOf, stateOf, theContract } from './contract-refusals.ts';
import { type ContractRow, contractRows, contractState } from './contract-rows.ts';
import { needsViews } from './contract-way.ts';
import { attendanceAt, whoWasThere } from './review-contract.ts';

type PartyView = {
  id: number;
  side: 'parent' | 'school';
  contact?: ContactId;
  name: string;
  answer?: 'signed' | 'refused';
  on?: PlainDate;
  how?: 'paper' | 'room';
  because?: string;
};

export type VersionView = {
  id: number;
  seen: CommandId;
  number: number;
  state: VersionState;
  inForce: boolean;
  madeOn: PlainDate;
  meeting?: MeetingId;
  terms: Mutable<ContractTerms>;
  advice: string[];
  approved?: { on: PlainDate; by: string };
  closed?: { on: PlainDate; because: string };
  parties: PartyView[];
};

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Item)[] ? Item[] : Value[Key] };

export type ReviewView = {
  id: number;
  version: number;
  heldOn: PlainDate;
  plannedOn?: PlainDate;
  present: string[];
  away: string[];
  requirements: Finding[];
  support: Finding[];
  figures: ReviewFigures;
  decision: ReviewDecision;
  reasons: string;
  by?: string;
};

export type ContractSheet = {
  today: PlainDate;
  contract: ContractRow;
  ended?: { outcome: Outcome; on: PlainDate; because: string };
  versions: VersionView[];
  reviews: ReviewView[];
  attempts: AttemptView[];
  attachments: FileView[];
  attendance?: ContractAttendance;
  viewsNeeded: boolean;
};

/** Throws `NOT_FOUND`. */
export async function contractSheet(desk: Desk, { contract: id }: { contract: ContractId }): Promise<ContractSheet> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const contract = await theContract(db, id);
    const [row] = await contractRows(db, { contracts: [contract], today });
    const holds = forceOf(contract);
    return {
      today,
      contract: row as ContractRow,
      ...(contract.ended === undefined ? {} : { ended: contract.ended }),
      versions: contract.versions.map((version) => versionView(version, holds)),
      reviews: contract.reviews.map((review) => reviewView(review, contract)),
      attempts: await attemptViews(db, { contracts: [id] }),
      attachments: await fileViews(db, 'contract', id),
      ...(holds === undefined ? {} : { attendance: await attendanceAt(db, { contract, version: holds, heldOn: today }) }),
      viewsNeeded: await asksViews(db, desk, contract),
    };
  });
}

/** Asked in the name of whoever may approve; nobody else's answer depends on a care record. */
async function asksViews(db: ReadDb, desk: Desk, contract: StoredContract): Promise<boolean> {
  const { role } = desk.actor;
  const draft = contract.versions.find((version) => stateOf(version) === 'draft');
  if (draft === undefined || !mayDo(role, 'contracts.approve') || !mayDo(role, 'care.welfareCheck')) return false;
  return needsViews(db, { pupil: contract.pupil, version: draft.id, on: desk.ports.clock.today() });
}

function versionView(version: StoredContractVersion, holds: StoredContractVersion | undefined): VersionView {
  const { id, command, number, madeOn, meeting, terms, approved, closed, parties } = version;
  return {
    ...{ id, seen: command, number, state: stateOf(version), inForce: id === holds?.id, madeOn },
    ...(meeting === undefined ? {} : { meeting }),
    terms: { ...terms, requirements: [...terms.requirements], support: [...terms.support], reviews: [...terms.reviews] },
    advice: [...termAdvice(terms)],
    ...(approved === undefined ? {} : { approved: { on: approved.on, by: approved.by } }),
    ...(closed === undefined ? {} : { closed: { on: closed.on, because: closed.because } }),
    parties: parties.map(partyView),
  };
}

function partyView({ id, side, contact, name, answer, answeredOn, how, because }: StoredContractParty): PartyView {
  return {
    ...{ id, side, name },
    ...(contact === undefined ? {} : { contact }),
    ...(answer === undefined ? {} : { answer }),
    ...(answeredOn === undefined ? {} : { on: answeredOn }),
    ...(how === undefined ? {} : { how }),
    ...(because === undefined ? {} : { because }),
  };
}

function reviewView(review: StoredReview, { versions }: StoredContract): ReviewView {
  const version = versions.find(({ id }) => id === review.version);
  const there = version === undefined ? { present: [], away: [] } : whoWasThere(review, version);
  return {
    ...{ id: review.id, version: version?.number ?? 0, heldOn: review.heldOn, figures: review.figures, ...there },
    ...(review.plannedOn === undefined ? {} : { plannedOn: review.plannedOn }),
    requirements: [...review.findings.requirements],
    support: [...review.findings.support],
    ...{ decision: review.decision, reasons: review.reasons },
    ...(review.by === undefined ? {} : { by: review.by }),
  };
}

export type Preparation = {
  today: PlainDate;
  pupil: PupilRow;
  meetings: { id: MeetingId; on: PlainDate; place: string; parents: { contact: ContactId; name: string; came: boolean }[] }[];
  running?: ContractId;
};

/** The meetings that were held about a pupil, and which parent took part. Throws `NOT_FOUND`. */
export async function prepareContract(desk: Desk, { pupil }: { pupil: PupilId }): Promise<Preparation> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const [found] = await pupilRows(db, today, [pupil]);
    if (found === undefined) throw new AppError('NOT_FOUND');
    const parents = letterRecipients(await contactsOf(db, [pupil]));
    const came = (meeting: StoredMeeting, contact: ContactId): boolean =>
      meeting.parties.some((party) => party.contact === contact && party.attended === 'came');
    const held = (await meetingsOf(db, { pupils: [pupil] })).filter(({ stand }) => stand === 'held');
    const running = (await contractsOf(db, { pupils: [pupil] })).find((contract) =>
      ['draft', 'offered', 'agreed', 'inReview'].includes(contractState(contract)),
    );
    return {
      today,
      pupil: found.row,
      meetings: held.map((meeting) => ({
        id: meeting.id,
        on: meeting.heldOn ?? meeting.on,
        place: meeting.place,
        parents: parents.map((contact) => ({
          contact: contact.id,
          name: addressedName(contact),
          came: came(meeting, contact.id),
        })),
      })),
      ...(running === undefined ? {} : { running: running.id }),
    };
  });
}
