import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { makeWorkbook } from '../../tests/fixtures/imports/make-workbook.ts';
import { fixtureChunks, textChunks } from '../../tests/fixtures/imports/read-fixture.ts';
import { readRollTable } from './roll-table.ts';

const on = plainDate('2026-01-15');
const header = 'UPN,Legal Surname,Legal Forename,Date of Birth,Year Group';
const read = (name: string) => readRollTable(fixtureChunks(name), { on });
const readText = (text: string) => readRollTable(textChunks(text), { on });

describe('readRollTable', () => {
  it.each([
    ['roll-utf8.csv', 'utf-8'],
    ['roll-utf8-bom.csv', 'utf-8'],
    ['roll-utf16le.csv', 'utf-16le'],
    ['roll-utf16be.csv', 'utf-16be'],
    ['roll-windows-1252.csv', 'windows-1252'],
  ])('reads %s', async (name, encoding) => {
    const roll = await read(name);
    expect(roll).toMatchObject({ encoding, rows: 12, errorCount: 0 });
    expect(roll.records.map((one) => one.legalForename)).toEqual(expect.arrayContaining(['Zoë', 'Siân']));
    expect(roll.records[0]).toMatchObject({
      line: 2,
      upn: 'G373200015001',
      dateOfBirth: '2015-10-02',
      sex: 'F',
      className: '6A',
      entryOn: '2024-09-03',
    });
    expect(roll.problems.map((one) => one.code)).toEqual(encoding === 'windows-1252' ? ['ENCODING_ASSUMED'] : []);
  });

  it('reads contacts with responsibility, home, several phones and a withheld address', async () => {
    const { records, problems } = await read('roll-contacts.csv');
    expect(records[0]?.contacts).toMatchObject([
      {
        order: 1,
        name: 'Petra Ashdown',
        parentalResponsibility: true,
        livesWith: true,
        phones: ['01632 960101', '01632 960102'],
      },
      { order: 2, livesWith: false, address: { lines: ['77 Harbour View', 'Overby'], postcode: 'ZZ9 9ZZ' } },
    ]);
    expect(records[1]?.contacts).toEqual([
      {
        order: 1,
        name: 'Ruth Bexley',
        relationship: 'Mother',
        parentalResponsibility: true,
        livesWith: true,
        addressWithheld: true,
        phones: ['01632 960104'],
      },
    ]);
    expect(records[2]?.lookedAfter).toEqual({ inCare: true });
    expect(problems).toMatchObject([{ code: 'CONTACT_NAMELESS', line: 5, column: 'Contact 2 Phone' }]);
  });

  it('finds SIMS-like columns', async () => {
    const { records, mapping } = await read('roll-sims-like.csv');
    expect(records[1]).toMatchObject({
      sex: 'M',
      yearGroup: '3',
      className: '3A',
      sen: 'K',
      fsm: true,
      eal: false,
      lookedAfter: { inCare: true },
    });
    expect(mapping?.leftOver).toEqual(['Admission No', 'Pupil Premium']);
  });

  it('finds Arbor-like columns', async () => {
    const { records } = await read('roll-arbor-like.csv');
    expect(records[0]).toMatchObject({
      preferredForename: 'Tom',
      dateOfBirth: '2016-02-29',
      yearGroup: '5',
      entryOn: '2024-09-03',
    });
    expect(records[0]?.contacts).toMatchObject([
      { name: 'Robin Calder', parentalResponsibility: undefined, email: 'robin@calder.example' },
    ]);
  });

  it('reads a workbook, its days and its day numbers', async () => {
    const rows = [
      header.split(','),
      ['G373200015001', 'Ashdown', 'Imogen', { day: 42279 }, 6],
      ['W373200015002', 'Ashdown', 'Rupert', 42808, 'Year 4'],
    ];
    const roll = await readRollTable([makeWorkbook(rows)], { on });
    expect(roll.problems).toEqual([]);
    expect(roll.records.map((one) => [one.line, one.dateOfBirth, one.yearGroup])).toEqual([
      [2, '2015-10-02', '6'],
      [3, '2017-03-14', '4'],
    ]);
  });

  it('names each fault with its line, column and value', async () => {
    const { problems, records, errorCount } = await read('roll-faults.csv');
    expect(problems.map((one) => [one.code, one.line, one.column])).toEqual([
      ['UPN_LETTER', 2, 'UPN'],
      ['UPN_TWICE', 4, 'UPN'],
      ['BIRTH_IN_FUTURE', 5, 'Date of Birth'],
      ['DATE_IMPOSSIBLE', 6, 'Date of Birth'],
      ['YEAR_GROUP_UNKNOWN', 7, 'Year Group'],
      ['LEAVING_BEFORE_ENTRY', 8, 'Leaving Date'],
      ['ROW_RAGGED', 9, undefined],
      ['FIELD_MISSING', 10, 'Legal Surname'],
      ['UPN_SHAPE', 11, 'UPN'],
      ['DATE_IMPOSSIBLE', 12, 'Date of Birth'],
      ['DATE_YEAR_UNCLEAR', 13, 'Date of Birth'],
    ]);
    expect(errorCount).toBe(11);
    expect(records.at(-1)).toMatchObject({ legalForename: 'Mo', dateOfBirth: '2015-09-09' });
  });

  it.each([
    ['2026-01-15', []],
    ['2026-01-16', ['BIRTH_IN_FUTURE']],
  ])('refuses a birth after today: %s', async (born, codes) => {
    const { problems } = await readText(`${header}\nG373200015001,Ashdown,Imogen,${born},6\n`);
    expect(problems.map((one) => one.code).filter((code) => code !== 'BIRTH_UNLIKELY')).toEqual(codes);
  });

  it('reads no row until every required column has been found, and then by the person’s choice', async () => {
    const text = 'UPN,Nachname,Forename,DOB,Year\nG373200015001,Ashdown,Imogen,2015-10-02,6\n';
    const first = await readText(text);
    expect(first).toMatchObject({
      rows: 0,
      errorCount: 1,
      mapping: { complete: false, missing: [{ field: 'legalSurname' }], leftOver: ['Nachname'] },
    });
    const second = await readRollTable(textChunks(text), { on, mapping: { legalSurname: 'Nachname' } });
    expect(second.records).toMatchObject([{ legalSurname: 'Ashdown' }]);
  });

  it('never says on which line an answer about care could not be read', async () => {
    const { problems } = await readText(
      `${header},In Care\nG373200015001,A,B,2015-10-02,6,perhaps\nW373200015002,A,C,2015-10-02,6,perhaps\n`,
    );
    expect(problems.map(({ code, line, value }) => [code, line, value])).toEqual([['CARE_UNREADABLE', undefined, undefined]]);
  });
});
