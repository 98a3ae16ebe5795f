import type { AuditKind } from '#shared/domain/attendance/audit/audit-kinds.ts';
import type { AuditRules } from '#shared/domain/attendance/audit/audit-rules.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';

export type AuditSession = {
  readonly pupil: PupilId;
  readonly date: PlainDate;
  readonly session: Session;
  readonly code: string;
  readonly note?: string;
};

/** A finding with the way to its sessions: those of a share are many and read only when they are asked for. */
export type Finding = {
  readonly key: string;
  readonly kind: AuditKind;
  readonly sentence: string;
  readonly sessions: number;
  readonly list: () => readonly AuditSession[] | Promise<readonly AuditSession[]>;
};

export type Audited = {
  readonly db: ReadDb;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly today: PlainDate;
  readonly rules: AuditRules;
  readonly calendar: SchoolCalendar;
};

/** A finding of sessions that are in hand; none where there are none. */
export function findingOf(kind: AuditKind, sessions: readonly AuditSession[], sentence: string): readonly Finding[] {
  return sessions.length === 0 ? [] : [{ key: kind, kind, sentence, sessions: sessions.length, list: () => sessions }];
}

export function inWords(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`;
}
