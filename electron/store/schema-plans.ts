import type { Versioned } from './schema-versioned.ts';

/** One for each plan that has terms, under the plan's number. */
export type PlanTermsTable = Versioned & {
  slots: number | null;
  provider: string | null;
  detail: string | null;
  agreed_contact: number | null;
  agreed_name: string | null;
  agreed_on: string | null;
  agreed_how: string | null;
  exceptional: string | null;
  review_on: string | null;
};

export type ExpectedWordTable = Versioned & {
  pupil: number;
  marked_on: string;
  session: number;
  arrived: number;
  said_by: string;
  said_on: string;
  said_minute: number;
};
