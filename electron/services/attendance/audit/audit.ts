import { AppError } from '#shared/contract/errors.ts';
import type { AuditKind } from '#shared/domain/attendance/audit/audit-kinds.ts';
import { auditRulesAt } from '#shared/domain/attendance/audit/audit-rules.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { type Desk, read } from '../../desk.ts';
import { pupilRows } from '../../people/pupil-rows.ts';
import { theCalendar, theSchool } from '../../school/school.ts';
import { type Period, schoolFigures } from '../pupil-figures.ts';

import type { Audited, Finding } from './audit-parts.ts';
import { correctionFindings } from './correction-findings.ts';
import { identicalFindings } from './identical-findings.ts';
import { nationalSharesAt } from './national-shares.ts';
import { planFindings } from './plan-findings.ts';
import { personFindings } from './recorder-findings.ts';
import { type CodeShare, type Compared, codeShares, shareFindings } from './share-findings.ts';
import { illnessFindings, natureFindings, overdueFindings } from './state-findings.ts';

export type AuditReport = {
  from: PlainDate;
  to: PlainDate;
  rules?: { reference: string; verified: boolean };
  before: { from: PlainDate; to: PlainDate };
  possible: number;
  possibleBefore: number;
  national?: { label: string; source: string };
  codes: CodeShare[];
  findings: { key: string; kind: AuditKind; sentence: string; sessions: number }[];
};

/** Fifty-two weeks before: the same weekdays of the same weeks. */
const yearBefore = ({ from, to }: Period): Period => ({ from: addDays(from, -364), to: addDays(to, -364) });

/** The coding of a period, for the head teacher. Throws `INVALID_INPUT` where it ends before it begins. */
export async function codingAudit(desk: Desk, period: Period): Promise<AuditReport> {
  return read(desk, async (db) => {
    const { audited, compared } = await facts(db, { desk, period });
    const { now, before, national } = compared;
    const found = audited === undefined ? [] : await findings(audited, compared);
    return {
      ...{ from: period.from, to: period.to, before: yearBefore(period) },
      ...(audited === undefined ? {} : { rules: { reference: audited.rules.reference, verified: audited.rules.verified } }),
      ...{ possible: now.possible, possibleBefore: before.possible },
      ...(national === undefined ? {} : { national: { label: national.label, source: national.source } }),
      codes: audited === undefined ? [] : [...codeShares(compared, audited)],
      findings: found.map(({ key, kind, sentence, sessions }) => ({ key, kind, sentence, sessions })),
    };
  });
}

export type AuditSessions = {
  total: number;
  rows: { pupil: PupilId; name: string; className: string; date: PlainDate; session: Session; code: string; note?: string }[];
};

const shownAtMost = 500;

/** The sessions behind one finding of a period, the newest first. Throws `NOT_FOUND` where it is no longer found. */
export async function auditSessions(desk: Desk, { key, ...period }: Period & { key: string }): Promise<AuditSessions> {
  return read(desk, async (db) => {
    const { audited, compared } = await facts(db, { desk, period });
    const finding = audited && (await findings(audited, compared)).find((one) => one.key === key);
    if (finding === undefined) throw new AppError('NOT_FOUND');
    const all = (await finding.list()).toSorted((a, b) => b.date.localeCompare(a.date) || b.session.localeCompare(a.session));
    const shown = all.slice(0, shownAtMost);
    const pupils = await pupilRows(db, period.to, [...new Set(shown.map(({ pupil }) => pupil))]);
    const people = new Map(pupils.map(({ row }) => [row.id, row]));
    const rows = shown.map((one) => {
      const { knownName = '', className = '' } = people.get(one.pupil) ?? {};
      return { ...one, name: knownName, className };
    });
    return { total: all.length, rows };
  });
}

type Asked = { readonly desk: Desk; readonly period: Period };
type Facts = { readonly audited: Audited | undefined; readonly compared: Compared };

async function facts(db: ReadDb, { desk, period }: Asked): Promise<Facts> {
  if (period.to < period.from) throw new AppError('INVALID_INPUT', { message: 'The period ends before it begins.' });
  const rules = auditRulesAt(period.to);
  const { school } = await theSchool(db);
  const compared = {
    now: await schoolFigures(db, period),
    before: await schoolFigures(db, yearBefore(period)),
    national: nationalSharesAt(school.phase, period.to),
  };
  if (rules === undefined) return { audited: undefined, compared };
  const audited = { db, ...period, today: desk.ports.clock.today(), rules, calendar: await theCalendar(db) };
  return { audited, compared };
}

/** What a person can act on comes first, comparisons last. */
async function findings(audited: Audited, compared: Compared): Promise<readonly Finding[]> {
  return [
    ...(await overdueFindings(audited)),
    ...(await illnessFindings(audited)),
    ...(await natureFindings(audited)),
    ...(await planFindings(audited)),
    ...(await correctionFindings(audited)),
    ...(await personFindings(audited)),
    ...(await identicalFindings(audited)),
    ...shareFindings(compared, audited),
  ];
}
