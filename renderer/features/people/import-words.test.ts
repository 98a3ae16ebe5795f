import { describe, expect, it } from 'vitest';
import {
  encodingName,
  knownMapping,
  marksDoneSentence,
  missingFields,
  rollDoneSentence,
  takeInMarksLabel,
  takeInRollLabel,
} from './import-words.ts';

describe('takeInRollLabel', () => {
  it.each([
    [12, 3, 'Take in 12 new pupils and change 3 others'],
    [1, 0, 'Take in 1 new pupil'],
    [0, 1, 'Change 1 pupil'],
    [1300, 1, 'Take in 1,300 new pupils and change 1 other'],
    [0, 0, undefined],
  ])('%i new and %i changed', (added, changed, label) => {
    expect(takeInRollLabel(added, changed)).toBe(label);
  });
});

describe('takeInMarksLabel', () => {
  it.each([
    [5600, 12, 'Take in 5,600 new marks and replace 12'],
    [1, 0, 'Take in 1 new mark'],
    [0, 2, 'Replace 2 marks'],
    [0, 0, undefined],
  ])('%i new and %i differing', (added, differing, label) => {
    expect(takeInMarksLabel({ added, differing })).toBe(label);
  });
});

describe('the sentence after', () => {
  it('says so where the same file came twice', () => {
    expect(rollDoneSentence({ added: 0, changed: 0, unchanged: 300 })).toContain('Nothing was new');
    expect(marksDoneSentence({ added: 0, replaced: 0, same: 5600 })).toContain('Nothing was new');
  });

  it('counts what was taken in', () => {
    expect(rollDoneSentence({ added: 12, changed: 3, unchanged: 285 })).toBe(
      'Taken in: 12 new pupils, 3 changed, 285 as they were.',
    );
  });
});

describe('the mapping', () => {
  const fields = [
    { field: 'upn', title: 'UPN', required: true, header: 'Unique No' },
    { field: 'bornOn', title: 'Date of birth', required: true },
    { field: 'className', title: 'Class', required: false },
  ];

  it('starts from what the names gave and asks only for what is required', () => {
    const known = knownMapping(fields);
    expect(known).toEqual({ upn: 'Unique No' });
    expect(missingFields(fields, known)).toEqual(['Date of birth']);
    expect(missingFields(fields, { ...known, bornOn: 'DOB' })).toEqual([]);
  });
});

describe('encodingName', () => {
  it('writes an encoding as export menus do, and keeps one it does not know', () => {
    expect(['utf-8', 'utf-16le', 'windows-1252', 'other'].map(encodingName)).toEqual([
      'UTF-8',
      'UTF-16',
      'Windows-1252',
      'other',
    ]);
  });
});
