import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import { type CalendarPeriod, type PeriodKind, periodKinds } from '#shared/domain/school/calendar-period.ts';
import { checkPeriods } from '#shared/domain/school/check-periods.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Chunks } from './chunks.ts';
import { columnIndexes, proposeMapping } from './columns.ts';
import { importLimits } from './limits.ts';
import { hasError, problem } from './problem.ts';
import { readDay } from './read-day.ts';
import type { FieldName } from './roll-fields.ts';
import { readTable, type TableRow } from './table.ts';

export type TermsRead = { readonly periods: readonly CalendarPeriod[]; readonly problems: readonly ImportProblem[] };

const field = (name: string, title: string, ...names: readonly string[]): FieldName => ({
  field: name,
  title,
  required: true,
  names: [title, ...names],
});

const termFields: readonly FieldName[] = [
  field('from', 'From', 'Start', 'Start Date', 'Begins'),
  field('to', 'To', 'End', 'End Date', 'Ends'),
  field('kind', 'Kind', 'Type'),
  { ...field('name', 'Name', 'Title', 'Description'), required: false },
];

/** Reads the school's calendar (`From,To,Kind,Name`); an empty `To` means one day. */
export async function readTerms(chunks: Chunks, options: { readonly on: PlainDate }): Promise<TermsRead> {
  const table = await readTable(chunks, importLimits.terms);
  if (table.kind === 'refused') return { periods: [], problems: table.problems };
  const mapping = proposeMapping(table.headers, termFields);
  const problems: ImportProblem[] = [...table.problems, ...mapping.problems];
  if (!mapping.complete) return { periods: [], problems };
  const columns = columnIndexes(mapping);
  const read = periodReader({
    columns,
    on: options.on,
    dayNumbers: table.kind === 'xlsx',
    add: (one) => void problems.push(one),
  });
  const periods: CalendarPeriod[] = [];
  const lines: number[] = [];
  for await (const row of table.rows) {
    if (row.problem !== undefined) problems.push(row.problem);
    const period = row.problem === undefined ? read(row) : undefined;
    if (period === undefined) continue;
    periods.push(period);
    lines.push(row.line);
  }
  if (!hasError(problems)) problems.push(...clashes(periods, lines));
  return { periods, problems };
}

type Reading = {
  readonly columns: ReadonlyMap<string, number>;
  readonly on: PlainDate;
  readonly dayNumbers: boolean;
  readonly add: (problem: ImportProblem) => void;
};

function periodReader({ columns, on, dayNumbers, add }: Reading): (row: TableRow) => CalendarPeriod | undefined {
  return ({ line, cells }) => {
    const get = (name: string): string => cells[columns.get(name) ?? -1] ?? '';
    const day = (column: string, text: string): PlainDate | undefined => {
      const read = text === '' ? ({ fault: 'FIELD_MISSING' } as const) : readDay(text, { on, dayNumbers });
      if ('date' in read) return read.date;
      add(problem(read.fault, { line, column, value: text }));
      return undefined;
    };
    const from = day('From', get('from'));
    const to = get('to') === '' ? from : day('To', get('to'));
    const kind = kindOf(get('kind'));
    if (kind === undefined) add(problem('KIND_UNKNOWN', { line, column: 'Kind', value: get('kind') }));
    return from === undefined || to === undefined || kind === undefined ? undefined : { from, to, kind, name: get('name') };
  };
}

function kindOf(text: string): PeriodKind | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return periodKinds.find((kind) => kind === word);
}

function clashes(periods: readonly CalendarPeriod[], lines: readonly number[]): readonly ImportProblem[] {
  return checkPeriods(periods).map(({ index, sentence }) =>
    problem('TERMS_CLASH', { line: index === undefined ? undefined : lines[index] }, { detail: sentence }),
  );
}
