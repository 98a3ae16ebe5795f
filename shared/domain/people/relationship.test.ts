import { describe, expect, it } from 'vitest';
import { relationshipInSentence, relationshipInWords } from './relationship.ts';

describe('a relationship in words', () => {
  it.each([
    ['PAM', 'Mother'],
    ['MTH', 'Mother'],
    ['PAF', 'Father'],
    ['FTH', 'Father'],
    ['STM', 'Stepmother'],
    ['STF', 'Stepfather'],
    ['FOM', 'Foster mother'],
    ['FOF', 'Foster father'],
    ['CAR', 'Carer'],
    ['FAM', 'Other family member'],
    ['REL', 'Other relative'],
    ['CHM', 'Childminder'],
    ['SWR', 'Social worker'],
    ['DOC', 'Doctor'],
    ['HTC', 'Head teacher'],
    ['TCH', 'Teacher'],
    ['RLG', 'Religious or spiritual contact'],
    ['OTH', 'Other contact'],
    [' mth ', 'Mother'],
    ['Grandmother', 'Grandmother'],
    ['Friend of mother', 'Friend of mother'],
    ['QQQ', 'QQQ'],
    ['  ', 'relationship not recorded'],
  ])('%j reads %s', (said, words) => {
    expect(relationshipInWords(said)).toBe(words);
  });

  it.each([
    ['PAM', 'mother'],
    ['FOF', 'foster father'],
    ['Aunt of Ada', 'aunt of Ada'],
    ['QQQ', 'QQQ'],
    ['', 'relationship not recorded'],
  ])('%j after a name reads %s', (said, words) => {
    expect(relationshipInSentence(said)).toBe(words);
  });
});
