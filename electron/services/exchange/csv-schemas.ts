import type { SchemaSource } from '../../exchange/seal/source.ts';
import type { CsvTable } from './csv-tables.ts';

/** The description of each table as W3C "CSV on the Web" metadata, kept in the bundle so that it can be read in thirty years. */
export function csvSchemas(tables: readonly CsvTable[]): readonly SchemaSource[] {
  return tables.map((table) => {
    const name = table.path.split('/').at(-1) ?? table.path;
    const metadata = {
      '@context': 'http://www.w3.org/ns/csvw',
      url: `../${table.path}`,
      'dc:description': table.description,
      dialect: { encoding: 'utf-8', lineTerminators: ['\n'], quoteChar: '"', doubleQuote: true, header: true },
      tableSchema: {
        columns: table.columns.map(({ name: column, datatype, description }) => ({
          name: column,
          titles: column,
          datatype,
          'dc:description': description,
        })),
      },
    };
    return { path: `schemas/${name}-metadata.json`, content: new TextEncoder().encode(`${JSON.stringify(metadata, null, 2)}\n`) };
  });
}
