import { describe, expect, it } from 'vitest';
import { bundleFileName } from './bundle-name.ts';
import { parseLaEnrolment } from './enrolment.ts';
import type { ManifestFile } from './manifest.ts';
import { countFiles, countsDifference } from './manifest-counts.ts';

const enrolment = {
  laCode: '373',
  name: 'Demonstration local authority',
  signingKey: `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${'A'.repeat(43)} la-demo`,
  ageRecipients: [`age1${'q'.repeat(58)}`],
};

describe('enrolment file of an LA', () => {
  it('is read', () => {
    expect(parseLaEnrolment(JSON.stringify(enrolment))).toEqual({ ok: true, enrolment });
  });

  it.each([
    ['laCode', '37', 'laCode: must be an LA code of 3 digits'],
    ['signingKey', 'ssh-rsa AAAA', 'signingKey: must be one line: ssh-ed25519 AAAA…'],
    ['ageRecipients', [], 'ageRecipients: must name at least one recipient'],
    ['ageRecipients', [...enrolment.ageRecipients, ...enrolment.ageRecipients], 'ageRecipients: names one recipient twice'],
    [
      'ageRecipients',
      ['age1pq1xyz'],
      'ageRecipients.0: must be an X25519 recipient, age1 and 58 more characters; other kinds come later',
    ],
  ])('with %s = %j says what is wrong', (field, value, problem) => {
    expect(parseLaEnrolment(JSON.stringify({ ...enrolment, [field]: value }))).toEqual({ ok: false, problems: [problem] });
  });

  it.each(['', 'hello', '[]', 'null', JSON.stringify({ ...enrolment, extra: 1 })])('is refused as %j', (text) => {
    expect(parseLaEnrolment(text).ok).toBe(false);
  });
});

describe('name of a bundle', () => {
  it('carries LA, school, stream and six digits', () => {
    expect(bundleFileName({ laCode: '301', urn: '123456', stream: 'attendance', sequence: 42 })).toBe(
      'la301-urn123456-attendance-000042.bundle.zip',
    );
  });
});

describe('counts', () => {
  const file = (kind: string, more: Partial<ManifestFile> = {}): ManifestFile =>
    ({ kind, bytes: 10, ...more }) as unknown as ManifestFile;

  it('follow from the files', () => {
    const files = [
      file('pupils', { rows: 2 }),
      file('sessions', { rows: 7 }),
      file('sessions', { rows: 3 }),
      file('letter'),
      file('other'),
    ];
    expect(countFiles(files, 9)).toEqual({
      pupilsOnRoll: 9,
      pupilsIncluded: 2,
      sessionMarks: 10,
      letters: 1,
      contracts: 0,
      peps: 0,
      files: 5,
      bytes: 50,
    });
  });

  it('take the pupils that files name where there is no list of pupils', () => {
    const files = [file('letter', { pupilRef: 'P1' }), file('letter', { pupilRef: 'P1' }), file('letter', { pupilRef: 'P2' })];
    expect(countFiles(files, 9)).toMatchObject({ pupilsIncluded: 2, letters: 3 });
  });

  it('say which one differs', () => {
    const found = countFiles([file('letter')], 1);
    expect(countsDifference(found, found)).toBeUndefined();
    expect(countsDifference({ ...found, letters: 2 }, found)).toBe('letters: stated 2, found 1');
  });
});
