import { createHash, type Hash } from 'node:crypto';
import { sql } from 'kysely';
import type { ReadDb } from '../handles.ts';
import {
  type Cell,
  canonicalDocument,
  canonicalEnd,
  canonicalMark,
  canonicalPupil,
  canonicalReplacement,
  canonicalVersion,
  type VersionedTable,
  versionedColumns,
  versionedTables,
} from './audited-tables.ts';
import { beginningOfChain, type ChainedCommand, commandHash } from './chain.ts';
import { strayRows } from './stray-rows.ts';

export type LedgerFinding = { readonly what: string; readonly where: string };
export type LedgerReport = { readonly commands: number; readonly head: string; readonly findings: readonly LedgerFinding[] };

type Range = { readonly from: number; readonly to: number };
type Line = { readonly command: number; readonly line: string };
/** Parts of the digest in the making: part name -> hash, for each command of the range. */
type Parts = Map<number, Map<string, Hash>>;

const commandsPerPass = 20_000;
const mostFindings = 50;

/**
 * Recomputes what every command says it wrote; of a live school, on a snapshot. Rows are read in key order, so each command's hash can run along; a pass
 * takes a range of commands, and memory does not grow with the school.
 */
export async function verifyLedger(db: ReadDb, onProgress?: (done: number, total: number) => void): Promise<LedgerReport> {
  const findings: LedgerFinding[] = [];
  const total = await lastCommand(db);
  let previous = { id: 0, hash: beginningOfChain };
  for (let from = 1; from <= total; from += commandsPerPass) {
    const range = { from, to: Math.min(total, from + commandsPerPass - 1) };
    const digests = await digestsOf(db, range);
    for (const command of await commandsOf(db, range)) {
      if (findings.length < mostFindings) findings.push(...findingsOf(command, previous, digests.get(command.id)));
      previous = { id: command.id, hash: command.hash };
    }
    onProgress?.(range.to, total);
  }
  if (previous.id !== total)
    findings.push({ what: 'commands are missing from the ledger', where: `after command ${previous.id}` });
  findings.push(...(await strayRows(db, total)));
  return { commands: total, head: previous.hash, findings };
}

function findingsOf(
  command: ChainedCommand & { hash: string },
  previous: { id: number; hash: string },
  parts: ReadonlyMap<string, Hash> | undefined,
): readonly LedgerFinding[] {
  const where = `command ${command.id}, ${command.procedure_name} at ${command.at}`;
  const findings: LedgerFinding[] = [];
  if (command.id !== previous.id + 1) findings.push({ what: `the ledger jumps from command ${previous.id}`, where });
  if (command.previous_hash !== previous.hash) findings.push({ what: 'the chain to the command before is broken', where });
  if (commandHash(command) !== command.hash) findings.push({ what: 'the entry of the command itself was changed', where });
  if (finish(parts) !== command.digest)
    findings.push({ what: 'a row that this command wrote was changed, added or removed', where });
  return findings;
}

function finish(parts: ReadonlyMap<string, Hash> | undefined): string {
  const whole = createHash('sha256');
  for (const name of [...(parts?.keys() ?? [])].sort()) whole.update(`${name}\n${parts?.get(name)?.digest('hex') ?? ''}\n`);
  return whole.digest('hex');
}

async function lastCommand(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('command')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

function commandsOf(db: ReadDb, range: Range): Promise<(ChainedCommand & { hash: string })[]> {
  return db.selectFrom('command').selectAll().where('id', '>=', range.from).where('id', '<=', range.to).orderBy('id').execute();
}

async function digestsOf(db: ReadDb, range: Range): Promise<Parts> {
  const parts: Parts = new Map();
  const take = async (name: string, lines: AsyncIterable<Line>): Promise<void> => {
    for await (const { command, line } of lines) hashOf(parts, command, name).update(`${line}\n`);
  };
  for (const table of versionedTables) {
    await take(table, writtenVersions(db, table, range));
    await take(`${table} ended`, endedVersions(db, table, range));
  }
  await take('pupil', pupils(db, range));
  await take('document', documents(db, range));
  await take('mark', marks(db, range));
  await take('mark replaced', replacedMarks(db, range));
  return parts;
}

function hashOf(parts: Parts, command: number, name: string): Hash {
  const found = parts.get(command) ?? new Map<string, Hash>();
  parts.set(command, found);
  const hash = found.get(name) ?? createHash('sha256');
  found.set(name, hash);
  return hash;
}

async function* writtenVersions(db: ReadDb, table: VersionedTable, range: Range): AsyncGenerator<Line> {
  const columns = sql.join(['id', 'from_command', ...versionedColumns[table]].map((column) => sql.ref(column)));
  const query = sql<Record<string, Cell>>`SELECT ${columns} FROM ${sql.table(table)}
    WHERE from_command BETWEEN ${range.from} AND ${range.to} ORDER BY id`;
  for (const row of (await query.execute(db)).rows) {
    yield { command: Number(row['from_command']), line: canonicalVersion(table, row) };
  }
}

async function* endedVersions(db: ReadDb, table: VersionedTable, range: Range): AsyncGenerator<Line> {
  const rows = await db
    .selectFrom(table)
    .select(['id', 'from_command', 'to_command'])
    .where('to_command', '>=', range.from)
    .where('to_command', '<=', range.to)
    .orderBy('id')
    .orderBy('from_command')
    .execute();
  for (const row of rows) yield { command: row.to_command ?? 0, line: canonicalEnd(table, row.id, row.from_command) };
}

async function* pupils(db: ReadDb, range: Range): AsyncGenerator<Line> {
  const query = db.selectFrom('pupil').selectAll().where('from_command', '>=', range.from).where('from_command', '<=', range.to);
  for (const row of await query.orderBy('id').execute()) yield { command: row.from_command, line: canonicalPupil(row.id) };
}

async function* documents(db: ReadDb, range: Range): AsyncGenerator<Line> {
  const query = db
    .selectFrom('document')
    .selectAll()
    .where('from_command', '>=', range.from)
    .where('from_command', '<=', range.to);
  for await (const row of query.orderBy('id').stream()) {
    const sha256 = createHash('sha256').update(row.content).digest('hex');
    yield { command: row.from_command, line: canonicalDocument({ id: row.id, sha256, media_type: row.media_type }) };
  }
}

/** Current and replaced entries together, in key order: a correction moves a row and changes no digest. */
async function* marks(db: ReadDb, range: Range): AsyncGenerator<Line> {
  const columns = ['pupil', 'marked_on', 'session', 'command', 'code', 'minutes_late', 'detail'] as const;
  const query = db
    .selectFrom('mark')
    .select(columns)
    .where('command', '>=', range.from)
    .where('command', '<=', range.to)
    .unionAll(db.selectFrom('mark_history').select(columns).where('command', '>=', range.from).where('command', '<=', range.to))
    .orderBy('pupil')
    .orderBy('marked_on')
    .orderBy('session')
    .orderBy('command');
  for await (const row of query.stream(1000)) yield { command: row.command, line: canonicalMark(row) };
}

async function* replacedMarks(db: ReadDb, range: Range): AsyncGenerator<Line> {
  const query = db
    .selectFrom('mark_history')
    .selectAll()
    .where('replaced_by', '>=', range.from)
    .where('replaced_by', '<=', range.to);
  for await (const row of query.orderBy('pupil').orderBy('marked_on').orderBy('session').stream(1000)) {
    yield { command: row.replaced_by, line: canonicalReplacement(row) };
  }
}
