import type { PlainDate } from '../../lib/plain-date.ts';
import type { YearGroup } from './year-group.ts';

/** An address as read: its lines in order, the postcode apart where one could be told. */
export type RollAddress = { readonly lines: readonly string[]; readonly postcode?: string };

export type RollContact = {
  /** Call order, 1 first. */
  readonly order: number;
  readonly title?: string;
  /** The whole name as it is written to, without the title. */
  readonly name: string;
  /** Given only where the file keeps the two apart. */
  readonly surname?: string;
  readonly forename?: string;
  /** As the file says it; empty where it says nothing. */
  readonly relationship: string;
  /** Undefined where the file does not say: nobody is given or denied it by default. */
  readonly parentalResponsibility: boolean | undefined;
  readonly livesWith: boolean | undefined;
  readonly address?: RollAddress;
  /** Practice rule 1: left out of every matching. */
  readonly addressWithheld: boolean;
  readonly phones: readonly string[];
  readonly email?: string;
};

/** Care data: goes to the care tables alone, and no screen without the care right shows it. */
export type RollCare = { readonly inCare: boolean; readonly careAuthority?: string };

/** A pupil as another system's roll gives them; neutral between CTF and the MIS layouts. */
export type RollRecord = {
  readonly line: number;
  readonly upn: string;
  readonly formerUpn?: string;
  readonly legalSurname: string;
  readonly legalForename: string;
  readonly middleNames?: string;
  readonly preferredSurname?: string;
  readonly preferredForename?: string;
  readonly dateOfBirth: PlainDate;
  readonly sex: 'F' | 'M' | undefined;
  readonly yearGroup: YearGroup;
  readonly className?: string;
  readonly entryOn?: PlainDate;
  readonly leavingOn?: PlainDate;
  readonly enrolmentStatus?: string;
  /** SEN provision: `N` none, `K` support, `E` plan. */
  readonly sen?: string;
  readonly fsm?: boolean;
  readonly eal?: boolean;
  readonly ethnicity?: string;
  readonly language?: string;
  readonly address?: RollAddress;
  readonly addressWithheld: boolean;
  readonly lookedAfter?: RollCare;
  readonly contacts: readonly RollContact[];
};
