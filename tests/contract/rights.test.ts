import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorSentences } from '#shared/contract/errors.ts';
import { topics } from '#shared/contract/topics.ts';
import { mayDo, type Right, type Role, rights, roles } from '#shared/domain/accounts/roles.ts';
import { outcomeOf, procedures } from '../support/procedures.ts';
import { type OfficeClient, type TestOffice, testAccounts, testOffice } from '../support/test-office.ts';

/** No procedure knows this key, so whoever may ask is told so, and whoever may not is told that first. */
const unknownKey = { unexpected: 'value' };

describe('who may ask what', () => {
  let office: TestOffice;
  const clients = new Map<Role, OfficeClient>();
  beforeAll(async () => {
    office = await testOffice();
    for (const { name, role } of testAccounts) clients.set(role, await office.as(name));
  });
  afterAll(() => office.close());

  it('has an account of every role to ask with', () => {
    expect([...clients.keys()].sort()).toEqual(Object.keys(roles).sort());
  });

  it.each(procedures.map((procedure) => [procedure.name, procedure] as const))('%s', async (_name, procedure) => {
    const { right } = procedure.meta;
    const outside = await outcomeOf(procedure.call(office.door, unknownKey));
    expect(outside).toBe(right === 'open' ? 'INVALID_INPUT' : 'NOT_SIGNED_IN');
    for (const [role, client] of clients) {
      const allowed = right === 'open' || right === 'signedIn' || mayDo(role, right);
      expect([role, await outcomeOf(procedure.call(client, unknownKey))]).toEqual([
        role,
        allowed ? 'INVALID_INPUT' : 'NOT_ALLOWED',
      ]);
    }
  });

  it.each(procedures.map((procedure) => [procedure.name, procedure] as const))(
    '%s names the key that nobody asked for',
    async (_name, procedure) => {
      const head = clients.get('head');
      const teacher = clients.get('designatedTeacher');
      const client = procedure.meta.right === 'care.welfareCheck' ? teacher : head;
      if (!client) throw new Error('nobody to ask');
      const data = await procedure.call(client, unknownKey).catch((cause: unknown) => (cause as { data: unknown }).data);
      expect(JSON.stringify(data)).toContain('unexpected');
    },
  );
});

describe('what the contract says of itself', () => {
  /** Their answers are made of what was sent, of a file, of the calendar of the nation, or of guidance that comes with the program. */
  const withoutTopics = [
    'school.proposeCalendar',
    'registers.codeGuidance',
    'notices.preview',
    'notices.download',
    'exchange.resend',
    'exchange.check',
  ];

  it('gives every question its topics, and every topic of a question a command that touches it', () => {
    const questions = procedures.filter(({ meta }) => !meta.command);
    expect(questions.filter(({ meta }) => meta.topics.length === 0).map(({ name }) => name)).toEqual(withoutTopics);
    const touched = new Set(procedures.filter(({ meta }) => meta.command).flatMap(({ meta }) => meta.topics));
    expect([...new Set(questions.flatMap(({ meta }) => meta.topics))].filter((topic) => !touched.has(topic))).toEqual([]);
    expect([...touched].filter((topic) => !topics.includes(topic))).toEqual([]);
  });

  it('gives every right a procedure, and every declared refusal a sentence', () => {
    const used = new Set(procedures.map(({ meta }) => meta.right));
    expect(rights.filter((right: Right) => !used.has(right))).toEqual([]);
    expect([...new Set(procedures.flatMap(({ errors }) => errors))].filter((code) => !(code in errorSentences))).toEqual([]);
  });

  it('says what goes in and what comes out of everything', () => {
    expect(procedures.filter(({ input, output }) => !input || !output).map(({ name }) => name)).toEqual([]);
  });
});

describe('the table of rights, as the practice rules draw it', () => {
  const holders = (right: Right): string[] => (Object.keys(roles) as Role[]).filter((role) => mayDo(role, right));

  it.each<[Right, Role[]]>([
    ['notices.approve', ['head']],
    ['care.welfareCheck', ['head', 'designatedTeacher', 'safeguardingLead']],
    ['notices.draft', ['attendanceOfficer', 'head']],
    ['messages.prepare', ['attendanceOfficer', 'head', 'administrator']],
    ['messages.approve', ['head']],
    ['accounts.manage', ['head', 'administrator']],
    ['exchange.enrol', ['head', 'administrator']],
    ['exchange.send', ['attendanceOfficer', 'head']],
    ['registers.correct', ['attendanceOfficer', 'head', 'administrator']],
  ])('%s', (right, expected) => {
    expect(holders(right)).toEqual(expected);
  });
});
