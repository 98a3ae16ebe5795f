import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { type WaitingKind, waitingKinds, waitingRules } from '#shared/domain/accounts/waiting-kinds.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { type OfficeClient, testAccounts } from '../../../tests/support/test-office.ts';
import { contactRowOf } from '../../store/people/contacts.ts';
import { addVersions } from '../../store/versions.ts';

const day = plainDate('2026-11-24');
const wording = '{school}: {pupil} was not in school on {day} ({session}). Please ring {phone}.';
const targetYear = { scope: 'school' as const, from: plainDate('2026-09-01'), to: plainDate('2027-07-31'), tenths: 950 };

describe('what waits for whom', () => {
  let school: ClassOffice;
  let [ada, ben] = [0, 0] as unknown as [PupilId, PupilId];
  beforeEach(async () => {
    school = await classOffice('2026-11-24T10:00:00.000Z', [{ forename: 'Ada' }, { forename: 'Ben' }]);
    [ada, ben] = school.pupils as [PupilId, PupilId];
    await fillOffice(school.office, (write) => addVersions(write, 'contact', [ada, ben].map(parentOf)));
  });
  afterEach(() => school.office.close());

  const of = async (client: OfficeClient, kind: WaitingKind) => {
    const found = (await client.registers.waiting({})).find((line) => line.kind === kind);
    return found && [found.count, found.pressing];
  };
  const leave = (pupil: PupilId, from: string, to: string, changes: object = {}) => {
    const span = { from: plainDate(from), fromSession: 'AM' as const, to: plainDate(to), toSession: 'PM' as const };
    const applicant = from === '2026-11-02' ? undefined : (pupil as number as ContactId);
    const asked = { pupil, applicant, receivedOn: plainDate('2026-11-20'), span, kind: 'C' as const, reason: 'A wedding' };
    return school.officer.leave.record({ ...asked, ...changes });
  };

  it.each(testAccounts.map(({ name, role }) => [role, name] as const))(
    'tells %s of nothing that the role may not do',
    async (role, name) => {
      await leave(ada, '2026-11-30', '2026-12-04');
      const client = await school.office.as(name);
      const told = (await client.registers.waiting({})).map(({ kind }) => kind);
      expect(told).toEqual(waitingKinds.filter((kind) => mayDo(role, waitingRules[kind].right)));
    },
  );

  it('counts leave that is asked for and not decided, and what has begun of it', async () => {
    expect(await of(school.head, 'leave')).toEqual([0, 0]);
    const today = await leave(ada, '2026-11-24', '2026-11-25');
    await leave(ben, '2026-11-25', '2026-11-26');
    await leave(ben, '2026-11-02', '2026-11-03', { receivedOn: undefined });
    const gone = await leave(ada, '2026-12-07', '2026-12-08');
    await school.officer.leave.withdraw({ ...gone, by: 'parent', on: day, reason: 'They stay here', seen: null });
    expect(await of(school.head, 'leave')).toEqual([2, 1]);
    const decision = { outcome: 'refused' as const, reasons: 'Nothing exceptional.', decidedOn: day, seen: null };
    await school.head.leave.decide({ ...today, ...decision });
    expect(await of(school.head, 'leave')).toEqual([1, 0]);
  });

  it('counts a long absence until its questions are answered', async () => {
    await leave(ada, '2026-11-30', '2026-12-03');
    expect(await of(school.head, 'longAbsences')).toEqual([0, 0]);
    const week = await leave(ben, '2026-11-30', '2026-12-04');
    expect(await of(school.head, 'longAbsences')).toEqual([1, 0]);
    const answers = { forcedMarriage: 'no signs', mutilation: 'no signs', abduction: 'no signs' } as const;
    await school.head.leave.answerWelfare({ ...week, answers });
    expect(await of(school.head, 'longAbsences')).toEqual([0, 0]);
    expect(await of(school.officer, 'longAbsences')).toBeUndefined();
  });

  it('counts message texts until the head approves them, and targets until they are answered', async () => {
    await school.officer.registers.messageTextSave({ title: 'No reason yet', wording });
    const proposed = { proposedBy: 'Mo Vale', proposedOn: day };
    await school.officer.attendance.targetPropose({ ...targetYear, ...proposed });
    expect(await of(school.head, 'messageTexts')).toEqual([1, 0]);
    expect(await of(school.head, 'targets')).toEqual([1, 1]);
    const [text] = (await school.head.registers.messageTexts({})).texts;
    const [target] = (await school.head.attendance.targets({})).rows;
    if (text === undefined || target === undefined) throw new Error('nothing was written');
    await school.head.registers.messageTextApprove({ id: text.id, seen: text.now.command });
    const answer = { agreed: true, answeredBy: 'Helen Achebe', answeredOn: day, answer: 'Fair enough.' };
    await school.head.attendance.targetAnswer({ id: target.id, seen: target.now.command, ...answer });
    expect(await of(school.head, 'messageTexts')).toEqual([0, 0]);
    expect(await of(school.head, 'targets')).toEqual([0, 0]);
  });

  it('counts sessions elsewhere that have begun, and those past the closing of the register', async () => {
    const terms = { provider: 'The Works', agreedOn: day, detail: 'Bricklaying' };
    const plan = { from: day, to: day, symbol: 'B', note: 'Bricklaying', terms };
    await school.officer.registers.planAbsence({ pupil: ada, ...plan });
    expect(await of(school.officer, 'expected')).toEqual([1, 1]);
    expect(await of(school.teacher, 'expected')).toBeUndefined();
    school.clock.set('2026-11-24T08:50:00.000Z');
    expect(await of(school.officer, 'expected')).toEqual([1, 0]);
    school.clock.set('2026-11-24T07:00:00.000Z');
    expect(await of(school.officer, 'expected')).toEqual([0, 0]);
  });
});

function parentOf(pupil: PupilId) {
  return contactRowOf({
    ...{
      id: pupil as number as ContactId,
      pupil,
      position: 1,
      title: undefined,
      name: `Parent ${pupil}`,
      relationship: 'Parent',
    },
    ...{ parentalResponsibility: true, livesWith: true, addressLines: [], addressWithheld: false },
    ...{ phones: ['01632 960101'], email: undefined },
  });
}
