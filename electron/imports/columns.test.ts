import { describe, expect, it } from 'vitest';
import { columnIndexes, proposeMapping } from './columns.ts';
import { rollFields } from './roll-fields.ts';

const headerOf = (headers: readonly string[], field: string, chosen = {}) =>
  proposeMapping(headers, rollFields, chosen).fields.find((one) => one.field === field)?.header;

describe('proposeMapping', () => {
  it('gives no two fields the same name', () => {
    const titles = rollFields.map((one) => one.title);
    const proposal = proposeMapping(titles, rollFields);
    expect(proposal.fields.map((one) => one.header)).toEqual(titles);
    expect(proposal.leftOver).toEqual([]);
  });

  it.each([
    ['legal_surname', 'legalSurname'],
    ['LEGAL SURNAME ', 'legalSurname'],
    ['D.O.B.', 'dateOfBirth'],
    ['Contact 2 Parental Responsibility', 'contact2Responsibility'],
    ['Parent 1 Email Address', 'contact1Email'],
    ['Primary Guardian Full Name 1', 'contact1Name'],
  ])('finds %s', (header, field) => {
    expect(headerOf([header], field)).toBe(header);
  });

  it('says what is missing and what is left over', () => {
    const proposal = proposeMapping(['UPN', 'Surname', 'Shoe Size'], rollFields);
    expect(proposal.missing.map((one) => one.field)).toEqual(['legalForename', 'dateOfBirth', 'yearGroup']);
    expect(proposal.leftOver).toEqual(['Shoe Size']);
    expect(proposal.complete).toBe(false);
    expect(proposal.problems.map((one) => one.code)).toEqual([
      'COLUMN_MISSING',
      'COLUMN_MISSING',
      'COLUMN_MISSING',
      'COLUMNS_UNUSED',
    ]);
  });

  it('takes the person’s choice before any name, and an empty choice for none', () => {
    expect(headerOf(['Surname', 'Nachname'], 'legalSurname', { legalSurname: 'Nachname' })).toBe('Nachname');
    expect(headerOf(['UPN', 'Sex'], 'sex', { sex: '' })).toBeUndefined();
  });

  it('reads the first of two columns of one name and says so', () => {
    const proposal = proposeMapping(['UPN', 'Sex', 'SEX'], rollFields);
    expect(proposal.problems.map((one) => one.code)).toContain('COLUMN_TWICE');
    expect(columnIndexes(proposal).get('sex')).toBe(1);
  });
});
