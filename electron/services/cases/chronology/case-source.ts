import { caseOutcomes } from '#shared/domain/cases/case-file.ts';
import { accountNames } from '../../../store/accounts/account-names.ts';
import { casePupils, casesOf } from '../../../store/cases/case-files.ts';
import { tasksOf } from '../../../store/cases/tasks.ts';
import { type ChronologyEntry, type ChronologySource, causedEntry } from './chronology-entry.ts';

/** The case itself: opened, steps done, closed. */
export const caseSource: ChronologySource = async (db, { pupils }) => {
  const belongs = await casePupils(db, { pupils });
  const names = await accountNames(db);
  const entries: ChronologyEntry[] = [];
  for (const [id, members] of Map.groupBy(belongs, (one) => one.case)) {
    const [file] = await casesOf(db, { id });
    if (file === undefined) continue;
    const about = { pupils: members.map(({ pupil }) => pupil), opens: `/cases/${id}` };
    const lead = names.get(file.lead);
    entries.push(
      causedEntry({
        key: `case ${id}`,
        kind: 'caseOpened',
        on: file.openedOn,
        withWhom: undefined,
        by: lead,
        words: file.because,
        ...about,
      }),
    );
    if (file.closed !== undefined) {
      const { on, outcome, words } = file.closed;
      entries.push(
        causedEntry({
          key: `case ${id} closed`,
          kind: 'caseClosed',
          on,
          by: lead,
          outcome: caseOutcomes[outcome],
          words,
          ...about,
        }),
      );
    }
    for (const task of await tasksOf(db, { case: id })) {
      if (task.done === undefined) continue;
      const words = task.done.words === '' ? task.what : `${task.what}: ${task.done.words}`;
      entries.push(causedEntry({ key: `step ${task.id}`, kind: 'taskDone', on: task.done.on, by: task.by, words, ...about }));
    }
  }
  return entries;
};
