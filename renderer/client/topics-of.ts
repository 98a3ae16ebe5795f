import { contract } from '#shared/contract/contract.ts';
import type { ProcedureMeta } from '#shared/contract/procedure.ts';

/** The meta of the procedure at `path`, as `['people', 'list']`; undefined where there is none. */
export function metaOf(path: readonly string[]): ProcedureMeta | undefined {
  let at: unknown = contract;
  for (const name of path) at = child(at, name);
  const definition = child(at, '~orpc');
  return child(definition, 'meta') as ProcedureMeta | undefined;
}

/** The path at the front of a query's or mutation's key; empty where the key is not one of a procedure. */
export function pathOf(key: readonly unknown[] | undefined): readonly string[] {
  const first = key?.[0];
  return Array.isArray(first) ? first.map(String) : [];
}

function child(parent: unknown, name: string): unknown {
  return typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>)[name] : undefined;
}
