import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { askedOf, emptyForm, tickedAtFirst } from './bulk-form.ts';

const form = { ...emptyForm(plainDate('2026-11-20')), classId: '3', symbol: 'V' };

describe('what the office is asked', () => {
  it('is nothing until whom and what are known', () => {
    expect(askedOf({ ...form, classId: null }, [])).toBeUndefined();
    expect(askedOf({ ...form, symbol: null }, [])).toBeUndefined();
    expect(askedOf({ ...form, kind: 'pupils' }, [])).toBeUndefined();
    expect(askedOf({ ...form, to: plainDate('2026-11-19') }, [])).toBeUndefined();
  });

  it('takes along only the detail that the code asks for', () => {
    expect(askedOf({ ...form, sessions: 'AM', detail: 'museum', minutesLate: 5 }, [])).toMatchObject({
      group: { kind: 'class', class: 3 },
      sessions: ['AM'],
    });
    expect(askedOf({ ...form, symbol: 'L', minutesLate: 5, detail: 'x' }, [])?.mark).toEqual({ symbol: 'L', minutesLate: 5 });
    expect(askedOf({ ...form, symbol: 'B', minutesLate: 5, detail: ' college ' }, [])?.mark).toEqual({
      symbol: 'B',
      detail: 'college',
    });
    expect(askedOf({ ...form, symbol: 'I', minutesLate: 5, detail: 'x' }, [])?.mark).toEqual({ symbol: 'I' });
  });

  it('names the pupils of a plan by its code and words', () => {
    const plans = [{ symbol: 'V', note: 'Museum', pupils: 20 }];
    expect(askedOf({ ...form, kind: 'plan', plan: '0' }, plans)?.group).toEqual({ kind: 'plan', symbol: 'V', note: 'Museum' });
  });
});

it('ticks no session at first in which the pupil was here', () => {
  const change = { pupil: 1 as never, knownName: 'A', className: '7A', date: plainDate('2026-11-20'), seen: null, after: 'V' };
  const changes = [
    { ...change, session: 'AM' as const, before: '/', wasPresent: true },
    { ...change, session: 'PM' as const, before: 'N', wasPresent: false },
  ];
  expect([...tickedAtFirst({ changes, left: [] })]).toEqual(['1 2026-11-20 PM']);
});
