// Two parenting contracts to look at, one in review and one that was kept, with the meetings they were made in; and a meeting
// to come. Kept as an office would have, and about pupils of whom nothing else is told.
import type { ReviewDecision } from '#shared/domain/contracts/contract-review.ts';
import { type ContractTerms, statementsFor } from '#shared/domain/contracts/contract-terms.ts';
import { knownName, legalName } from '#shared/domain/people/name.ts';
import type { ContractId, MeetingId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { buildParentingContract } from '../../documents/parenting-contract/build.ts';
import { writeWord } from '../../documents/word/write-word.ts';
import { addReview } from '../../store/contracts/contract-reviews.ts';
import { addContractVersion, contractVersions } from '../../store/contracts/contract-versions.ts';
import { addContract, type ParentingContract } from '../../store/contracts/contracts.ts';
import type { WriteDb } from '../../store/handles.ts';
import { addMeeting } from '../../store/meetings/meetings.ts';
import { addDocument } from '../../store/notices/documents.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import { contractAttendance } from '../contracts/contract-figures.ts';
import { letterRecipients } from '../leave/letter-recipients.ts';
import { docxType } from '../letters/write-letter.ts';
import { addressedName } from '../notices/contact-standing.ts';
import { demoAccounts } from './demo-accounts.ts';
import type { DemoPlan } from './plan.ts';
import { randomFor, shuffled } from './random.ts';

const nameOf = (role: 'head' | 'attendanceOfficer'): string => demoAccounts.find((account) => account.role === role)?.name ?? '';

const lastWords = 'In on time for the whole of the last six weeks; the breakfast club goes on.';

type Place = {
  readonly plan: DemoPlan;
  readonly pupil: PupilId;
  readonly parent: StoredContact;
  readonly days: readonly PlainDate[];
};

/** So many families are looked at for the ones whose marks tell something. */
const mostLooked = 60;

export async function writeDemoContracts(write: WriteDb, plan: DemoPlan): Promise<void> {
  const { until } = plan.options;
  const days = plan.grids.flatMap(({ year }) => year.days);
  const found = (await families(write, plan)).map((family) => ({ plan, days, ...family }));
  const [first] = await byImprovement(write, found, (place) => inReviewPeriod(place));
  const rest = found.filter(({ pupil }) => pupil !== first?.pupil);
  const [second] = await byImprovement(write, rest, (place) => keptPeriod(place));
  const third = rest.find(({ pupil }) => pupil !== second?.pupil);
  if (first === undefined || second === undefined || third === undefined) return;
  await writeInReview(write, first);
  await writeKept(write, second);
  const coming = days.find((day) => day > addDays(until, 4));
  if (coming !== undefined) await writeMeeting(write, third, { on: coming, held: false });
}

/** At home with a parent, no address withheld, and not told of elsewhere. */
async function families(
  write: WriteDb,
  { grids, planted, holds, plannedAbsences, options }: DemoPlan,
): Promise<readonly { readonly pupil: PupilId; readonly parent: StoredContact }[]> {
  const known = new Set([...planted, ...holds, ...plannedAbsences].map((each) => each.pupil));
  const places = grids.at(-1)?.places ?? [];
  const free = places.filter(({ to, pupil }) => to === undefined && !known.has(pupil.id) && !pupil.lookedAfter);
  const chosen = shuffled(free, randomFor(options.seed, 'contract')).slice(0, mostLooked);
  const ids = chosen.map(({ pupil }) => pupil.id as PupilId);
  const contacts = Map.groupBy(await contactsOf(write.db, ids), ({ pupil }) => pupil);
  return ids.flatMap((pupil) => {
    const own = contacts.get(pupil) ?? [];
    const parent = letterRecipients(own).find(({ livesWith }) => livesWith === true);
    return parent === undefined || own.some(({ addressWithheld }) => addressWithheld) ? [] : [{ pupil, parent }];
  });
}

type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** Those first whose marks became better most in the period. */
async function byImprovement(
  write: WriteDb,
  places: readonly Place[],
  periodOf: (place: Place) => Period,
): Promise<readonly Place[]> {
  const until = places[0]?.plan.options.until;
  if (until === undefined) return [];
  const judged: { readonly place: Place; readonly better: number }[] = [];
  for (const place of places) {
    const { figures } = await contractAttendance(write.db, { pupil: place.pupil, ...periodOf(place), endedOn: undefined, until });
    judged.push({ place, better: share(figures.before) - share(figures.during) });
  }
  return judged.toSorted((left, right) => right.better - left.better).map(({ place }) => place);
}

function share(span: { readonly possible: number; readonly absent: number } | undefined): number {
  return span === undefined || span.possible === 0 ? 0 : span.absent / span.possible;
}

function inReviewPeriod(place: Place): Period {
  const from = onOrBefore(place, addDays(place.plan.options.until, -56));
  return { from, to: addDays(from, 90) };
}

function keptPeriod(place: Place): Period {
  const from = onOrBefore(place, addDays(place.plan.options.until, -250));
  return { from, to: onOrBefore(place, addDays(from, 95)) };
}

/** The last school day up to a day. */
function onOrBefore({ days }: Place, day: PlainDate): PlainDate {
  return days.findLast((one) => one <= day) ?? day;
}

async function writeInReview(write: WriteDb, place: Place): Promise<void> {
  const { until } = place.plan.options;
  const { from, to } = inReviewPeriod(place);
  const firstReview = onOrBefore(place, addDays(until, -14));
  const secondReview = onOrBefore(place, addDays(until, 5));
  const terms = { from, to, reviews: [firstReview, secondReview], ...(await wording(write, place)) };
  const made = await writeContract(write, place, { ...terms, statements: statementsFor(from, to) });
  await writeReview(write, place, {
    ...made,
    terms: { ...terms, statements: statementsFor(from, to) },
    heldOn: firstReview,
    decision: 'continue',
  });
}

async function writeKept(write: WriteDb, place: Place): Promise<void> {
  const { from, to } = keptPeriod(place);
  const review = onOrBefore(place, addDays(from, 42));
  const terms: ContractTerms = {
    from,
    to,
    reviews: [review],
    ...(await wording(write, place)),
    statements: statementsFor(from, to),
  };
  const made = await writeContract(write, { ...place, ended: { outcome: 'kept', on: to, because: lastWords } }, terms);
  await writeReview(write, place, { ...made, terms, heldOn: review, decision: 'continue' });
  await writeReview(write, place, { ...made, terms, heldOn: to, decision: 'endKept' });
}

async function wording(write: WriteDb, place: Place): Promise<Pick<ContractTerms, 'requirements' | 'support' | 'voice'>> {
  const pupil = await pupilOf(write.db, place.pupil);
  const child = pupil === undefined ? '' : knownName(pupil);
  const from = onOrBefore(place, place.plan.options.until);
  return {
    requirements: [
      { text: 'In by 8:45 every day', by: child, measure: 'ownWords' },
      { text: 'Rings the school on a day away', by: addressedName(place.parent), measure: 'toldByNine' },
    ],
    support: [
      { who: nameOf('attendanceOfficer'), what: 'A place at the breakfast club from 8:15', from },
      { who: 'The form tutor', what: 'Ten minutes together every Monday', from },
    ],
    voice: 'Mornings are easier when somebody waits for me at the gate.',
  };
}

async function writeMeeting(
  write: WriteDb,
  { pupil, parent }: Place,
  { on, held }: { readonly on: PlainDate; readonly held: boolean },
): Promise<MeetingId> {
  const invitedOn = addDays(on, -7);
  const came = held ? ('came' as const) : undefined;
  const invited = held ? { on: invitedOn, means: 'telephone' as const, letter: undefined } : undefined;
  return addMeeting(write, {
    meeting: {
      ...{
        case: undefined,
        kind: held ? 'contract' : 'school',
        on,
        minute: 930,
        place: 'Room 4',
        about: 'what makes mornings hard',
      },
      ...{ stand: held ? 'held' : 'planned', heldOn: held ? on : undefined, because: undefined },
      notes: held ? 'Mornings were talked through; everybody said what would help.' : undefined,
    },
    pupils: [pupil],
    parties: [
      { kind: 'parent', contact: parent.id, name: addressedName(parent), invited, attended: came },
      { kind: 'pupil', contact: undefined, name: 'The pupil', invited, attended: came },
      { kind: 'school', contact: undefined, name: nameOf('attendanceOfficer'), invited: undefined, attended: came },
    ],
  });
}

async function writeContract(
  write: WriteDb,
  place: Place & { readonly ended?: ParentingContract['ended'] },
  terms: ContractTerms,
): Promise<{ readonly contract: ContractId; readonly version: number }> {
  const { plan, pupil, parent } = place;
  const metOn = onOrBefore(place, addDays(terms.from, -4));
  const meeting = await writeMeeting(write, place, { on: metOn, held: true });
  const child = await pupilOf(write.db, pupil);
  if (child === undefined) throw new RangeError(`pupil ${pupil} is not there`);
  const contract = await addContract(write, { pupil, case: undefined, ended: place.ended });
  const own = { ...terms, support: terms.support.map((one) => ({ ...one, from: terms.from })) };
  const { name, address, phone, email } = plan.school;
  const document = buildParentingContract({
    school: { name, addressLines: address, phone, email },
    pupil: { legalName: legalName(child), firstName: child.knownForename ?? child.legalForename },
    ...{ number: 1, madeOn: metOn, parents: [addressedName(parent)], terms: own },
    forSchool: { name: nameOf('head'), on: metOn },
  });
  const bytes = await writeWord({ document, clockInstant: write.at, documentId: `contract-${contract}` });
  const kept = await addDocument(write, { bytes, mediaType: docxType });
  const signed = { answer: 'signed' as const, answeredOn: terms.from, how: 'paper' as const, because: undefined };
  const version = await addContractVersion(write, {
    ...{ contract, number: 1, meeting, review: undefined, madeOn: metOn, terms: own, closed: undefined },
    approved: { on: metOn, by: nameOf('head'), document: kept.id },
    parties: [
      { side: 'parent', contact: parent.id, name: addressedName(parent), ...signed },
      { side: 'school', contact: undefined, name: plan.school.headName, ...signed },
    ],
  });
  return { contract, version };
}

type Held = {
  readonly contract: ContractId;
  readonly version: number;
  readonly terms: ContractTerms;
  readonly heldOn: PlainDate;
  readonly decision: ReviewDecision;
};

async function writeReview(
  write: WriteDb,
  { pupil }: Place,
  { contract, version, terms, heldOn, decision }: Held,
): Promise<void> {
  const { from, to } = terms;
  const { figures } = await contractAttendance(write.db, { pupil, from, to, endedOn: undefined, until: heldOn });
  const [held] = await contractVersions(write.db, [contract]);
  await addReview(write, {
    ...{ contract, version, plannedOn: heldOn, heldOn, decision },
    figures,
    present: { parties: held?.parties.map(({ id }) => id) ?? [], others: 'The pupil' },
    findings: {
      requirements: [
        { kept: true, evidence: 'On time on every day but two, by the register.' },
        { kept: decision !== 'continue', evidence: 'Days away and who rang stand on the absence line.' },
      ],
      support: [
        { kept: true, evidence: 'At the breakfast club from the first day on.' },
        { kept: true, evidence: 'The form tutor has a note of each talk.' },
      ],
    },
    reasons: decision === 'continue' ? '' : lastWords,
  });
}
