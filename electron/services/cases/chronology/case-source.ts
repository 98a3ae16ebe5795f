import { caseOutcomes } from '#shared/domain/cases/case-file.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { CaseId, PupilId } from '#shared/lib/ids.ts';
import { accountNames } from '../../../store/accounts/account-names.ts';
import { casesEverOf } from '../../../store/cases/case-files.ts';
import {
  type CaseVersion,
  caseJoinings,
  caseVersions,
  type Joining,
  type StepVersion,
  stepVersions,
} from '../../../store/cases/case-history.ts';
import { localDate } from '../../local-date.ts';
import { type ChronologyEntry, type ChronologySource, causedEntry } from './chronology-entry.ts';

/** The case itself, from its versions: who opened, handed over, closed and opened it again, and what became of its steps. */
export const caseSource: ChronologySource = {
  right: 'cases.read',
  read: async (db, pupils) => {
    const cases = await casesEverOf(db, pupils);
    const names = await accountNames(db);
    const versions = Map.groupBy(await caseVersions(db, cases), (one) => one.case);
    const joinings = Map.groupBy(await caseJoinings(db, cases), (one) => one.case);
    const steps = Map.groupBy(await stepVersions(db, cases), (one) => one.case);
    return cases.flatMap((id): ChronologyEntry[] => {
      const own = joinings.get(id) ?? [];
      const facts = { id, joinings: own, names };
      return [
        ...lifeOf(versions.get(id) ?? [], facts),
        ...joinedAndLeft(facts),
        ...[...Map.groupBy(steps.get(id) ?? [], (step) => step.id).values()].flatMap((one) => stepLines(one, facts)),
      ];
    });
  },
};

type Facts = { readonly id: CaseId; readonly joinings: readonly Joining[]; readonly names: ReadonlyMap<number, string> };

/** The children who were in the case when a command was given. */
function childrenAt({ joinings }: Facts, command: number): readonly PupilId[] {
  return joinings
    .filter(({ joined, left }) => joined.command <= command && (left === undefined || left.command > command))
    .map(({ pupil }) => pupil);
}

function lifeOf(versions: readonly CaseVersion[], facts: Facts): readonly ChronologyEntry[] {
  return versions.flatMap((version, index): ChronologyEntry[] => {
    const before = versions[index - 1];
    const told = lineOf(version, before, facts.names);
    if (told === undefined) return [];
    return [
      causedEntry({
        key: `case ${facts.id} ${version.command}`,
        pupils: childrenAt(facts, version.command),
        by: version.by,
        opens: `/cases/${facts.id}`,
        ...told,
      }),
    ];
  });
}

type Told = Pick<ChronologyEntry, 'kind' | 'on' | 'words'> & { readonly outcome?: string };

function lineOf(version: CaseVersion, before: CaseVersion | undefined, names: Facts['names']): Told | undefined {
  if (before === undefined) return { kind: 'caseOpened', on: version.openedOn, words: version.because };
  if (before.closed === undefined && version.closed !== undefined) {
    const { on, outcome, words } = version.closed;
    return { kind: 'caseClosed', on, outcome: caseOutcomes[outcome], words };
  }
  if (before.closed !== undefined && version.closed === undefined) {
    return { kind: 'caseReopened', on: localDate(version.at), words: version.reason ?? '' };
  }
  if (before.lead === version.lead) return undefined;
  return {
    kind: 'caseHandedOver',
    on: localDate(version.at),
    words: `To ${names.get(version.lead) ?? 'another'}. ${version.reason ?? ''}`.trim(),
  };
}

function joinedAndLeft({ id, joinings }: Facts): readonly ChronologyEntry[] {
  const first = Math.min(...joinings.map(({ joined }) => joined.command));
  const opens = `/cases/${id}`;
  return joinings.flatMap(({ pupil, joined, left }) => [
    ...(joined.command === first
      ? []
      : [
          causedEntry({
            ...({ key: `case ${id} joined ${pupil} ${joined.command}`, kind: 'caseJoined', opens } as const),
            ...{ on: localDate(joined.at), pupils: [pupil], by: joined.by, words: '' },
          }),
        ]),
    ...(left === undefined
      ? []
      : [
          causedEntry({
            ...({ key: `case ${id} left ${pupil} ${left.command}`, kind: 'caseLeft', opens } as const),
            ...{ on: localDate(left.at), pupils: [pupil], by: left.by, words: left.reason ?? '' },
          }),
        ]),
  ]);
}

function stepLines(versions: readonly StepVersion[], facts: Facts): readonly ChronologyEntry[] {
  return versions.flatMap((version, index): ChronologyEntry[] => {
    const before = versions[index - 1];
    const at = (one: { command: number }) => ({ pupils: childrenAt(facts, one.command), opens: `/cases/${facts.id}` });
    const key = `step ${version.id} ${version.command}`;
    const lines: ChronologyEntry[] = [];
    if (version.done !== undefined && before?.done === undefined) {
      const words = version.done.words === '' ? version.what : `${version.what}: ${version.done.words}`;
      lines.push(causedEntry({ ...at(version), key, kind: 'taskDone', on: version.done.on, by: version.by, words }));
    } else if (before !== undefined && before.dueOn !== version.dueOn) {
      const words = `${version.what}: from ${dayInWords(before.dueOn)} to ${dayInWords(version.dueOn)}. ${version.reason ?? ''}`;
      lines.push(causedEntry({ ...at(version), key, kind: 'stepMoved', on: localDate(version.at), by: version.by, words }));
    }
    if (version.takenOut !== undefined) {
      const { takenOut } = version;
      const words = `${version.what}. ${takenOut.reason ?? ''}`;
      const taken = { key: `${key} out`, kind: 'stepTakenOut' as const, on: localDate(takenOut.at), by: takenOut.by, words };
      lines.push(causedEntry({ ...at(version), ...taken }));
    }
    return lines;
  });
}
