import type { ReturnContent } from '#shared/domain/exchange/returns/return-content.ts';
import type { StoredReturn } from '../../../store/exchange/returns.ts';
import { type CsvChunks, csvChunks, csvLine } from '../csv-chunks.ts';
import type { CsvTable } from '../csv-tables.ts';

const cells: readonly { readonly of: keyof ReturnContent; readonly date?: true; readonly description: string }[] = [
  { of: 'upn', description: 'Unique pupil number' },
  { of: 'name', description: 'Full legal name' },
  { of: 'bornOn', date: true, description: 'Date of birth' },
  { of: 'sex', description: 'Sex as recorded; with a new or deleted name only' },
  { of: 'address', description: 'Address; "c/o the school" where it is withheld' },
  { of: 'parents', description: 'Contacts with address and telephone; with a new or deleted name only' },
  { of: 'from', date: true, description: 'First day of what is told' },
  { of: 'to', date: true, description: 'Last day of what is told, as known when it was prepared' },
  { of: 'because', description: 'Why the return is made' },
  { of: 'cause', description: 'Cause of the absence where the school knows it' },
  { of: 'ground', description: 'Ground of a deletion, SI 2024/208 reg 9' },
  { of: 'believedOn', date: true, description: 'Day on which the school believed that the sickness will last' },
];

export const returnsTable: CsvTable = {
  path: 'data/attendance/returns.csv',
  kind: 'returns',
  description: 'Returns about single pupils under SI 2024/208 reg 13, prepared since the last bundle',
  columns: [
    { name: 'return', datatype: 'string', description: 'newPupil, deletion, attendance or sickness' },
    { name: 'deadline', datatype: 'date', description: 'Day by which the law asks for it' },
    ...cells.map(({ of, date, description }) => ({
      name: of,
      datatype: date ? ('date' as const) : ('string' as const),
      description,
    })),
  ],
};

export function returnsCsv(returns: readonly StoredReturn[]): CsvChunks {
  const csv = csvChunks(returnsTable.columns.map(({ name }) => name));
  for (const { kind, deadline, content } of returns) {
    csv.line(csvLine([kind, deadline ?? '', ...cells.map(({ of }) => content[of])]));
  }
  return csv;
}
