import { describe, expect, it } from 'vitest';
import { buildWarningNotice } from './build.ts';
import { warningNoticeExamples } from './examples.ts';
import { warningNoticeSchema } from './model.ts';

const letter = warningNoticeExamples['one-parent'];
const session = { date: '2026-11-23', session: 'AM', symbol: 'O', meaning: 'x' };

describe('warningNoticeSchema', () => {
  it.each([
    ['no session at all', { sessions: [] }],
    ['a session the day before the window', { sessions: [{ ...session, date: '2026-09-13' }] }],
    ['a session the day after the window', { sessions: [{ ...session, date: '2026-11-25' }] }],
    ['an authorised mark', { sessions: [{ ...session, symbol: 'I' }] }],
    ['an N among the unauthorised', { sessions: [{ ...session, symbol: 'N' }] }],
    ['a last day for queries that is the day of the letter', { queryBy: '2026-11-24' }],
    ['a window that ends after the letter', { window: { ...letter.window, to: '2026-11-25' } }],
    ['more than 10 school weeks', { window: { ...letter.window, schoolWeeks: 11 } }],
    ['support that nobody looked up', { support: { ...letter.support, checkedBy: ' ' } }],
    ['no support', { support: undefined }],
    ['an approved letter without a number', { stage: { kind: 'approved' } }],
    ['no one who helps', { help: { ...letter.help, who: '' } }],
    ['no adjustments', { help: { ...letter.help, adjustments: '' } }],
  ])('refuses %s', (_, change) => {
    expect(warningNoticeSchema.safeParse({ ...letter, ...change }).success).toBe(false);
  });

  it.each(['2026-09-14', '2026-11-24'])('accepts a session on the first or last day of the window, %s', (date) => {
    expect(warningNoticeSchema.safeParse({ ...letter, sessions: [{ ...session, date }] }).success).toBe(true);
  });
});

describe('buildWarningNotice', () => {
  it('sets sessions in the order of the days, mornings first', () => {
    const sessions = letter.sessions.toReversed();
    expect(buildWarningNotice({ ...letter, sessions }).counted).toEqual(buildWarningNotice(letter).counted);
  });

  it('prints no table where there is no session for it', () => {
    const { counted, provisional } = buildWarningNotice({
      ...letter,
      sessions: [],
      provisionalSessions: warningNoticeExamples['reason-not-known'].provisionalSessions,
    });
    expect(counted).toEqual([]);
    expect(provisional[0]?.introduction).toContain('in the 10 school weeks from Monday 14 September 2026');
  });

  it('states the amounts and days it is given', () => {
    const penalty = { ...letter.penalty, firstLower: { pounds: 90, withinDays: 20 }, second: { pounds: 190, withinDays: 30 } };
    const { amounts } = buildWarningNotice({ ...letter, penalty });
    expect(amounts).toContain('£90 if it is paid within 20 days, or £160 if it is paid later but within 28 days');
    expect(amounts).toContain('is £190, to be paid within 30 days');
  });

  it('says who decides under the policy', () => {
    const decides = (byAuthority: boolean) =>
      buildWarningNotice({ ...letter, authority: { ...letter.authority, decides: byAuthority } }).whoDecides;
    expect(decides(true)).toContain('The School Attendance Support Team at Fivehills City Council decides');
    expect(decides(false)).toContain('The head teacher of Millbrook Park School decides');
  });
});
