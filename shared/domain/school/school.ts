import type { SessionTimes } from '../registers/register-times.ts';

export type Phase = 'Primary' | 'Secondary' | 'Special' | 'All-through';

export const phases: readonly Phase[] = ['Primary', 'Secondary', 'Special', 'All-through'];

/** Where the register is kept: in the school's MIS, of which this program holds a copy, or here. */
export type RegisterOfRecord = 'mis' | 'office';

export type School = {
  readonly name: string;
  /** Unique Reference Number, 6 digits; the key of a school, for DfE numbers are given again. */
  readonly urn: string;
  readonly laCode: string;
  /** The last 4 digits of the DfE number. */
  readonly establishment: string;
  readonly phase: Phase;
  readonly registerOfRecord: RegisterOfRecord;
  readonly times: { readonly AM: SessionTimes; readonly PM: SessionTimes };
  readonly headName: string;
  /** Lines of the postal address. */
  readonly address: readonly string[];
  readonly phone: string;
  readonly email: string;
};

export type NumberCheck =
  | { readonly kind: 'valid'; readonly value: string }
  | { readonly kind: 'invalid'; readonly sentence: string };

export function checkUrn(text: string): NumberCheck {
  return checkDigits(text, /^[1-9]\d{5}$/, 'A URN has 6 digits and does not begin with 0.');
}

/** A local authority's number; pseudo authorities such as 001 are allowed. */
export function checkLaCode(text: string): NumberCheck {
  return checkDigits(text, /^(?!000)\d{3}$/, 'The number of a local authority has 3 digits.');
}

export function checkEstablishment(text: string): NumberCheck {
  return checkDigits(text, /^(?!0000)\d{4}$/, 'The establishment number has 4 digits.');
}

/** The DfE number as it is written: local authority, stroke, establishment. */
export function dfeNumber(school: Pick<School, 'laCode' | 'establishment'>): string {
  return `${school.laCode}/${school.establishment}`;
}

/** Local authority and establishment of a DfE number written as 3734045, 373/4045 or 373 4045. */
export function parseDfeNumber(text: string): { readonly laCode: string; readonly establishment: string } | undefined {
  const parts = /^(?!000)(\d{3})[\s/-]?(?!0000)(\d{4})$/.exec(text.trim());
  return parts?.[1] === undefined || parts[2] === undefined ? undefined : { laCode: parts[1], establishment: parts[2] };
}

function checkDigits(text: string, shape: RegExp, sentence: string): NumberCheck {
  const value = text.trim();
  return shape.test(value) ? { kind: 'valid', value } : { kind: 'invalid', sentence };
}
