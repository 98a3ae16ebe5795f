import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statementsFor } from '#shared/domain/contracts/contract-terms.ts';
import type { ContactId, ContractId, MeetingId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { addTestParent } from '../../../tests/support/test-people.ts';
import { documentText } from '../../documents/template/document-text.ts';
import { recordCare } from '../../store/care/looked-after.ts';
import { writeMarks } from '../../store/registers/marks.ts';

const now = '2026-11-24T10:00:00.000Z';
const today = plainDate('2026-11-24');
const from = plainDate('2026-11-24');
const to = plainDate('2026-12-18');
const mother = 11 as ContactId;
const father = 12 as ContactId;

const terms = {
  requirements: [{ text: 'In by 8:50 every day', by: 'Ada', measure: 'ownWords' as const }],
  support: [{ who: 'Mr Field', what: 'Breakfast club', from }],
  ...{ from, to, reviews: [plainDate('2026-12-08')], voice: 'I like breakfast.', statements: statementsFor(from, to) },
};

describe('parenting contracts', () => {
  let school: ClassOffice;
  let ada: PupilId;
  beforeEach(async () => {
    school = await classOffice(now, [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
    ]);
    [ada] = school.pupils as [PupilId];
    await fillOffice(school.office, async (write) => {
      await addTestParent(write, { id: mother, pupil: ada, name: 'Ama Ash', livesWith: true, address: '14 Mill Lane' });
      await addTestParent(write, { id: father, pupil: ada, name: 'Bo Birch', livesWith: false, address: '3 Harbour View' });
    });
  });
  afterEach(() => school.office.close());

  const met = async (attended: readonly ('came' | 'stayedAway')[] = ['came', 'came']): Promise<MeetingId> => {
    const { meeting } = await school.officer.meetings.plan({
      ...{ kind: 'contract', on: today, minute: 600, place: 'Room 4', about: 'a contract', pupils: [ada] },
      parties: [
        { kind: 'parent', contact: mother, name: 'Ama Ash' },
        { kind: 'parent', contact: father, name: 'Bo Birch' },
      ],
    });
    const { seen, meeting: row } = await school.officer.meetings.sheet({ meeting });
    const answers = row.parties.map((party, index) => ({ party: party.id, attended: attended[index] ?? 'came' }));
    await school.officer.meetings.hold({ meeting, seen, heldOn: today, attended: answers, notes: '', decisions: [] });
    return meeting;
  };
  const create = async (changes: object = {}): Promise<ContractId> => {
    const input = { pupil: ada, meeting: await met(), parents: [mother], terms, ...changes };
    return (await school.officer.contracts.create(input)).contract;
  };
  const sheet = (contract: ContractId, who = school.officer) => who.contracts.sheet({ contract });
  const latest = async (contract: ContractId) => {
    const version = (await sheet(contract)).versions.at(-1);
    if (version === undefined) throw new Error('no version');
    return version;
  };
  const of = async (contract: ContractId) => {
    const { id, seen } = await latest(contract);
    return { contract, version: id, seen };
  };
  const approve = async (contract: ContractId) => school.head.contracts.approve(await of(contract));
  const signAll = async (contract: ContractId): Promise<void> => {
    for (const { id } of (await latest(contract)).parties) {
      await school.officer.contracts.sign({ ...(await of(contract)), party: id, on: today, how: 'paper' });
    }
  };
  const signed = async (): Promise<ContractId> => {
    const contract = await create();
    await approve(contract);
    await signAll(contract);
    return contract;
  };
  const reviewInput = async (contract: ContractId, changes: object = {}) => {
    const version = (await sheet(contract)).versions.find(({ inForce }) => inForce);
    return {
      ...{ contract, seen: version?.seen as never, heldOn: plainDate('2026-12-08'), plannedOn: plainDate('2026-12-08') },
      ...{ present: version?.parties.map(({ id }) => id) ?? [], others: 'Ada' },
      requirements: [{ kept: true, evidence: 'In by 8:50 on 9 of 10 days' }],
      support: [{ kept: false, evidence: 'The club was closed' }],
      ...{ decision: 'continue' as const, reasons: '' },
      ...changes,
    };
  };
  const at = (day: string) => school.clock.set(`${day}T10:00:00.000Z`);

  it('go from a meeting held to a signed contract, a review, and kept', async () => {
    const contract = await create();
    expect((await school.officer.contracts.list({})).rows).toMatchObject([
      { id: contract, state: 'draft', parents: ['Ama Ash'] },
    ]);
    const { id } = await latest(contract);
    await expect(school.officer.contracts.file({ contract, version: id })).rejects.toMatchObject({ code: 'CONTRACT_REFUSED' });
    await expect(school.officer.contracts.approve(await of(contract))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await approve(contract);
    const { ticket } = await school.officer.contracts.file({ contract, version: id });
    const text = await documentText(await school.office.fetch(ticket));
    expect(text).toContain('In by 8:50 every day');
    expect(text).not.toContain('Mill Lane');
    await signAll(contract);
    expect((await sheet(contract)).contract).toMatchObject({ state: 'agreed', next: { on: '2026-12-08', standing: 'later' } });
    at('2026-12-08');
    expect((await sheet(contract)).contract.next).toMatchObject({ on: '2026-12-08', standing: 'due' });
    await school.officer.contracts.review(await reviewInput(contract));
    expect((await sheet(contract)).contract).toMatchObject({ state: 'inReview', next: { on: '2026-12-18', isEnd: true } });
    at('2026-12-18');
    const end = { decision: 'endKept', reasons: 'It works', heldOn: to, plannedOn: to };
    await school.officer.contracts.review(await reviewInput(contract, end));
    const after = await sheet(contract);
    expect(after).toMatchObject({ contract: { state: 'kept' }, ended: { outcome: 'kept', because: 'It works' } });
    expect(after.contract.next).toBeUndefined();
    const { entries } = await school.officer.cases.chronology({ pupils: [ada] });
    expect(entries.map(({ kind, on, outcome }) => [kind, on, outcome])).toEqual([
      ['contractReviewed', '2026-12-18', 'It ends and was kept'],
      ['contractEnded', '2026-12-18', 'Kept'],
      ['contractReviewed', '2026-12-08', 'It goes on as it is'],
      ['meetingHeld', '2026-11-24', 'Held'],
      ['contractSigned', '2026-11-24', undefined],
      ['contractOffered', '2026-11-24', undefined],
    ]);
    const paper = await school.officer.contracts.reviewFile({ contract, review: after.reviews[1]?.id ?? 0 });
    expect(await documentText(await school.office.fetch(paper.ticket))).toContain('It ends and was kept.');
  });

  it('end not kept, and nothing else changes by it', async () => {
    const contract = await signed();
    at('2026-12-18');
    const before = await school.officer.notices.list({});
    await school.officer.contracts.review(
      await reviewInput(contract, { heldOn: to, decision: 'endNotKept', reasons: 'Hard mornings' }),
    );
    expect(await sheet(contract)).toMatchObject({ contract: { state: 'notKept' }, ended: { outcome: 'notKept' } });
    expect(await school.officer.notices.list({})).toEqual(before);
    await expect(school.officer.contracts.review(await reviewInput(contract))).rejects.toMatchObject({
      code: 'CONTRACT_REFUSED',
    });
    expect(await school.office.ended((await school.head.school.check({})).jobId)).toMatchObject({ healthy: true });
  });

  it.each<[string, object, string]>([
    ['no meeting', { meeting: undefined }, 'Parents: A parenting contract is made in a meeting'],
    ['nobody to sign', { parents: [] }, 'Parents: Name the parent'],
    [
      'no measurable requirement',
      { terms: { ...terms, requirements: [{ ...terms.requirements[0], text: 'Improve' }] } },
      'Requirement 1: Nobody can say',
    ],
    [
      'an end before its start',
      { terms: { ...terms, to: plainDate('2026-11-23') } },
      'Last day: It comes before the first day, 24 November 2026',
    ],
    [
      'a review outside the period',
      { terms: { ...terms, reviews: [plainDate('2026-12-19')] } },
      'Review 1: 19 December 2026 lies outside',
    ],
  ])('are refused with %s in words that name the field, and nothing is written', async (_, changes, words) => {
    await expect(create(changes)).rejects.toMatchObject({ code: 'CONTRACT_REFUSED', message: expect.stringContaining(words) });
    expect((await school.officer.contracts.list({})).rows).toEqual([]);
  });

  it('cannot be made in a parent’s absence', async () => {
    const meeting = await met(['came', 'stayedAway']);
    await expect(create({ meeting, parents: [mother, father] })).rejects.toMatchObject({
      message: expect.stringContaining('Bo Birch did not take part in the meeting'),
    });
    const check = await school.officer.contracts.check({ pupil: ada, meeting, parents: [mother, father], terms });
    expect(check.problems.map(({ field }) => field)).toEqual(['Parents']);
    await create({ meeting, parents: [mother] });
  });

  it('about a child stand one at a time', async () => {
    await create();
    await expect(create()).rejects.toMatchObject({ message: expect.stringContaining('There is a contract about this pupil') });
  });

  it('are refused by a parent with a reason, after which another can be made', async () => {
    const contract = await create({ parents: [mother, father] });
    await approve(contract);
    const [first, second] = (await latest(contract)).parties;
    await school.officer.contracts.sign({ ...(await of(contract)), party: first?.id ?? 0, on: today, how: 'room' });
    await school.officer.contracts.refuse({
      ...(await of(contract)),
      party: second?.id ?? 0,
      on: today,
      because: 'Wants to think',
    });
    const after = await sheet(contract);
    expect(after.contract.state).toBe('refused');
    expect(after.versions[0]?.parties[1]).toMatchObject({ answer: 'refused', because: 'Wants to think' });
    const late = { ...(await of(contract)), party: first?.id ?? 0, on: today, how: 'room' as const };
    await expect(school.officer.contracts.sign(late)).rejects.toMatchObject({
      message: expect.stringContaining('It was refused'),
    });
    await create();
  });

  it('lapse where nobody answers, with every try kept', async () => {
    const contract = await create();
    await approve(contract);
    await school.officer.contracts.attempt({
      contract,
      on: today,
      means: 'text',
      whom: 'Ama Ash',
      outcome: 'noAnswer',
      words: '',
    });
    await school.officer.contracts.lapse({ ...(await of(contract)), because: 'No answer for six weeks' });
    expect(await sheet(contract)).toMatchObject({ contract: { state: 'lapsed' }, attempts: [{ whom: 'Ama Ash' }] });
  });

  it('are signed on no day to come and on none before the meeting', async () => {
    const contract = await create();
    await approve(contract);
    const [party] = (await latest(contract)).parties;
    for (const on of [plainDate('2026-11-23'), plainDate('2026-11-25')]) {
      const input = { ...(await of(contract)), party: party?.id ?? 0, on, how: 'paper' as const };
      await expect(school.officer.contracts.sign(input)).rejects.toMatchObject({ message: expect.stringContaining('Signed on') });
    }
  });

  it('varied at a review hold in the old version until everybody has signed the new one', async () => {
    const contract = await signed();
    at('2026-12-08');
    const later = { ...terms, from: plainDate('2026-12-08'), reviews: [plainDate('2026-12-15')] };
    const vary = () => school.officer.contracts.vary({ contract, parents: [mother], terms: later });
    await expect(vary()).rejects.toMatchObject({ message: expect.stringContaining('made in a meeting') });
    await school.officer.contracts.review(await reviewInput(contract, { decision: 'vary', reasons: 'The club moved' }));
    await expect(school.officer.contracts.vary({ contract, parents: [father], terms: later })).rejects.toMatchObject({
      message: expect.stringContaining('Bo Birch did not take part'),
    });
    await vary();
    await expect(vary()).rejects.toMatchObject({ code: 'CONTRACT_REFUSED' });
    expect((await sheet(contract)).contract).toMatchObject({ state: 'inReview', variation: 'draft', from: '2026-11-24' });
    await approve(contract);
    for (const { id } of (await latest(contract)).parties) {
      const on = plainDate('2026-12-08');
      await school.officer.contracts.sign({ ...(await of(contract)), party: id, on, how: 'paper' });
    }
    const after = await sheet(contract);
    expect(after.contract).toMatchObject({ state: 'inReview', from: '2026-12-08', next: { on: '2026-12-15' } });
    expect(after.versions.map(({ number, state, inForce }) => [number, state, inForce])).toEqual([
      [1, 'agreed', false],
      [2, 'agreed', true],
    ]);
    expect(after.versions[0]?.terms.from).toBe('2026-11-24');
  });

  it('ask the head for written views about a looked-after child, and tell nobody else', async () => {
    const other = await create();
    const before = await sheet(other);
    const statements = [{ pupil: ada, care: { inCare: true } }] as Parameters<typeof recordCare>[1]['statements'];
    await fillOffice(school.office, (write) => recordCare(write, { statements, source: 'test' }));
    expect(await sheet(other)).toEqual(before);
    expect((await sheet(other, school.head)).viewsNeeded).toBe(true);
    const seen = await of(other);
    await expect(school.head.contracts.approve(seen)).rejects.toMatchObject({
      message: expect.stringContaining('Written views'),
    });
    await school.head.contracts.approve({ ...seen, views: { virtualSchool: 'Supports it', socialWorker: 'Agrees' } });
    await signAll(other);
    expect((await sheet(other)).contract.state).toBe('agreed');
  });

  it('offered before a child came into care wait in the words of every letter', async () => {
    const contract = await create();
    await approve(contract);
    const statements = [{ pupil: ada, care: { inCare: true } }] as Parameters<typeof recordCare>[1]['statements'];
    await fillOffice(school.office, (write) => recordCare(write, { statements, source: 'test' }));
    const { id, parties } = await latest(contract);
    const words = 'Ask the head teacher or the safeguarding lead first';
    await expect(school.officer.contracts.file({ contract, version: id })).rejects.toMatchObject({
      message: expect.stringContaining(words),
    });
    const sign = { ...(await of(contract)), party: parties[0]?.id ?? 0, on: today, how: 'paper' as const };
    await expect(school.officer.contracts.sign(sign)).rejects.toMatchObject({ message: expect.stringContaining(words) });
  });

  it('wait with every letter that is held', async () => {
    const contract = await create();
    const held = { reviewOn: plainDate('2026-12-24'), reason: 'bereavement' };
    await school.head.people.holdLetters({ pupil: ada, held });
    await expect(approve(contract)).rejects.toMatchObject({ message: expect.stringContaining('on hold') });
  });

  it('look at whole sessions before and during, from the week summary', async () => {
    await fillOffice(school.office, (write) =>
      writeMarks(write, [
        { pupil: ada, date: plainDate('2026-11-20'), session: 'AM', entry: { symbol: 'O' } },
        { pupil: ada, date: plainDate('2026-11-20'), session: 'PM', entry: { symbol: '\\' } },
        { pupil: ada, date: plainDate('2026-11-24'), session: 'AM', entry: { symbol: 'L' } },
      ]),
    );
    const contract = await signed();
    const { figures, weeks } = await school.officer.contracts.reviewFigures({ contract, heldOn: today });
    expect(figures.before).toMatchObject({ to: '2026-11-23', possible: 2, absent: 1, unauthorised: 1, late: 0 });
    expect(figures.during).toMatchObject({ from: '2026-11-24', to: '2026-11-24', possible: 1, absent: 0, late: 1 });
    expect(weeks).toEqual([
      { monday: '2026-11-16', possible: 2, absent: 1 },
      { monday: '2026-11-23', possible: 1, absent: 0 },
    ]);
  });

  it('keep a scan with its hash, and refuse another kind of file by its name', async () => {
    const contract = await create();
    const scan = await school.office.upload(school.officer, 'signed.pdf', '%PDF-1.7 signed');
    await expect(school.officer.contracts.attach({ contract, files: [scan] })).rejects.toMatchObject({
      code: 'CONTRACT_REFUSED',
    });
    await approve(contract);
    await school.officer.contracts.attach({ contract, files: [scan] });
    const [kept] = (await sheet(contract)).attachments;
    expect(kept).toMatchObject({ fileName: 'signed.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { ticket } = await school.officer.contracts.attachment({ attachment: kept?.id ?? 0 });
    expect(Buffer.from(await school.office.fetch(ticket)).toString()).toBe('%PDF-1.7 signed');
    const program = await school.office.upload(school.officer, 'signed.exe', 'MZ');
    await expect(school.officer.contracts.attach({ contract, files: [program] })).rejects.toMatchObject({
      ...{ code: 'FILE_REFUSED', message: expect.stringContaining('signed.exe') },
    });
  });

  it('are changed while they wait for the head, by whoever saw the last version', async () => {
    const contract = await create();
    const seen = await of(contract);
    await school.officer.contracts.change({ ...seen, parents: [mother, father], terms: { ...terms, voice: 'More football' } });
    expect(await latest(contract)).toMatchObject({ terms: { voice: 'More football' }, parties: [{}, { name: 'Bo Birch' }, {}] });
    const stale = { ...seen, parents: [mother], terms };
    await expect(school.officer.contracts.change(stale)).rejects.toMatchObject({ code: 'CONTRACT_CHANGED' });
    await school.head.contracts.decline(await of(contract));
    expect(await sheet(contract)).toMatchObject({ contract: { state: 'declined' }, versions: [{ closed: { because: '' } }] });
  });
});
