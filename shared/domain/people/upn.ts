// Unique pupil numbers: check letter, authority (3), establishment (4), year (2), serial (3, the last a letter where the
// number is temporary). DfE guidance on unique pupil numbers; letters without I, O and S.
import { isKnownLaCode } from '../school/la-codes.ts';

export type UpnProblem = 'length' | 'shape' | 'checkLetter';

export type UpnCheck =
  | {
      readonly kind: 'valid';
      readonly upn: string;
      readonly temporary: boolean;
      readonly laCode: string;
      /** False is a reason to warn, never to refuse: published lists of authorities miss some. */
      readonly laKnown: boolean;
    }
  | { readonly kind: 'invalid'; readonly because: UpnProblem; readonly sentence: string };

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const shape = /^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/;

/** Reads a UPN in any case, with spaces anywhere. */
export function checkUpn(text: string): UpnCheck {
  const upn = text.replace(/\s/g, '').toUpperCase();
  if (upn.length !== 13) return invalid('length', `A UPN has 13 characters, this one has ${upn.length}.`);
  if (!shape.test(upn)) {
    return invalid('shape', 'A UPN is a letter and 12 digits, of which the last may be a letter; I, O and S are never used.');
  }
  const expected = upnCheckLetter(upn.slice(1));
  if (upn[0] !== expected) {
    return invalid(
      'checkLetter',
      `The first letter of this UPN does not fit its digits: ${expected} would. Compare it with the source.`,
    );
  }
  const laCode = upn.slice(1, 4);
  return { kind: 'valid', upn, temporary: !/\d$/.test(upn), laCode, laKnown: isKnownLaCode(laCode) };
}

/** The check letter of the 12 characters that follow it; throws a RangeError for any other text. */
export function upnCheckLetter(body: string): string {
  if (!shape.test(`A${body}`)) throw new RangeError(`not the body of a UPN: ${body}`);
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) sum += (index + 2) * characterValue(body.charAt(index));
  return letters.charAt(sum % letters.length);
}

function characterValue(character: string): number {
  const place = letters.indexOf(character);
  return place === -1 ? Number(character) : place;
}

function invalid(because: UpnProblem, sentence: string): UpnCheck {
  return { kind: 'invalid', because, sentence };
}
