import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { fixtureChunks, textChunks } from '../../tests/fixtures/imports/read-fixture.ts';
import { readCtf } from './ctf.ts';

const on = plainDate('2026-01-15');
const read = (name: string, size?: number) => readCtf(fixtureChunks(name, size), { on });
const file = (pupils: string): string =>
  `<?xml version="1.0"?>\n<CTfile><Header/><CTFpupilData>\n${pupils}\n</CTFpupilData></CTfile>\n`;
const pupil = (more = '', upn = 'G373200015001'): string =>
  `<Pupil>\n<UPN>${upn}</UPN><Surname>Ashdown</Surname><Forename>Imogen</Forename><DOB>2015-10-02</DOB>\n<NCyearActual>6</NCyearActual>${more}</Pupil>`;

describe('readCtf', () => {
  it('reads pupils with their contacts, phones, address and care kept apart', async () => {
    const roll = await read('overby.ctf.xml');
    expect(roll).toMatchObject({ encoding: 'utf-8', rows: 12, errorCount: 0 });
    expect(roll.records[0]).toMatchObject({
      line: 13,
      upn: 'G373200015001',
      middleNames: 'Rose & Fern',
      preferredForename: 'Immy',
      language: 'ENG',
      address: { lines: ['4 Larch Walk', 'Overby'], postcode: 'ZZ9 9ZY' },
    });
    expect(roll.records[0]?.contacts).toMatchObject([
      {
        order: 1,
        title: 'Mrs',
        name: 'Petra Ashdown',
        livesWith: true,
        phones: ['01632 960101', '01632 960102'],
        address: { postcode: 'ZZ9 9ZY' },
      },
      { order: 2, name: 'Colin Ashdown', parentalResponsibility: true, livesWith: undefined, address: { postcode: 'ZZ9 9ZZ' } },
    ]);
    expect(roll.records.filter((one) => one.lookedAfter).map((one) => [one.upn, one.lookedAfter])).toEqual([
      ['C373200015006', { inCare: true, careAuthority: '373' }],
    ]);
  });

  it('takes Sex and Gender, free meals by their dates, SEN and the former UPN', async () => {
    const { records } = await read('overby.ctf.xml');
    expect(records[3]).toMatchObject({ sex: 'M', formerUpn: expect.stringMatching(/904$|903$/) });
    expect(records.map((one) => one.fsm)).toEqual([...Array(4), true, undefined, false, ...Array(5)]);
    expect(records[5]?.sen).toBe('K');
  });

  it('keeps a withheld address out', async () => {
    const contact = (await read('overby.ctf.xml')).records[2]?.contacts[0];
    expect(contact).toMatchObject({ name: 'Ruth Bexley', addressWithheld: true });
    expect(contact?.address).toBeUndefined();
  });

  it('leaves attendance alone and says so in words', async () => {
    const { problems } = await read('overby.ctf.xml');
    expect(problems).toMatchObject([{ severity: 'warning', code: 'CTF_ATTENDANCE_LEFT', line: 52, column: 'Attendance' }]);
  });

  it('gives the same wherever the bytes are cut', async () => {
    expect(await read('overby.ctf.xml', 7)).toEqual(await read('overby.ctf.xml', 100_000));
  });

  it.each([
    ['truncated.ctf.xml', 'FILE_TRUNCATED'],
    ['doctype.ctf.xml', 'XML_DOCTYPE'],
    ['not-ctf.xml', 'CTF_NOT_CTF'],
    ['roll-utf8.csv', 'FILE_NOT_AS_NAMED'],
    ['not-a.csv', 'FILE_NOT_AS_NAMED'],
  ])('refuses %s with one problem and no record', async (name, code) => {
    const roll = await read(name);
    expect(roll.problems.map((one) => one.code)).toEqual([code]);
    expect(roll.records).toEqual([]);
  });

  it.each([
    ['an unknown entity', file(pupil('<BasicDetails><MiddleNames>&file;</MiddleNames></BasicDetails>')), 'XML_MALFORMED', 5],
    ['crossed elements', file('<Pupil><UPN></Pupil></UPN>'), 'XML_MALFORMED', 3],
    ['nothing', '', 'FILE_EMPTY', undefined],
    ['blanks', ' \n', 'FILE_EMPTY', undefined],
    ['a header alone', '<?xml version="1.0"?>', 'FILE_TRUNCATED', 1],
  ])('refuses %s', async (_, text, code, line) => {
    const roll = await readCtf(textChunks(text), { on });
    expect(roll.problems.map((one) => [one.code, one.line])).toEqual([[code, line]]);
  });

  it('never expands an entity of a document type', async () => {
    const bomb = `<!DOCTYPE CTfile [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n${file(pupil('<BasicDetails><MiddleNames>&b;</MiddleNames></BasicDetails>'))}`;
    expect((await readCtf(textChunks(bomb, 20), { on })).problems.map((one) => one.code)).toEqual(['XML_DOCTYPE']);
  });

  it('names element and line of a fault, and both lines of a UPN that stands twice', async () => {
    const { problems } = await readCtf(textChunks(file(`${pupil('<Sex>Q</Sex>')}\n${pupil()}\n${pupil('', 'A373200015001')}`)), {
      on,
    });
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['SEX_UNKNOWN', 5, 'Sex'],
      ['UPN_TWICE', 7, 'UPN'],
      ['UPN_LETTER', 10, 'UPN'],
    ]);
    expect(problems[1]?.message).toBe('The UPN G373200015001 stands twice: on line 4 and on line 7.');
  });

  it('says that a file without a pupil holds none', async () => {
    expect((await readCtf(textChunks(file('')), { on })).problems.map((one) => one.code)).toEqual(['CTF_NO_PUPILS']);
  });

  it('stops at its limit', async () => {
    const text = file(pupil());
    expect((await readCtf(textChunks(text), { on, limit: text.length })).errorCount).toBe(0);
    expect((await readCtf(textChunks(text), { on, limit: text.length - 1 })).problems.map((one) => one.code)).toEqual([
      'FILE_TOO_LARGE',
    ]);
  });
});
