import type { CommandId } from '#shared/lib/ids.ts';
import type { StoredMark } from '../../store/registers/marks.ts';

/** One standing of a session: the entry, or that none stood; with the command that brought it about. */
export type ChainLink = { readonly entry: StoredMark | undefined; readonly command: CommandId };

type Held = {
  /** Of one session, oldest first. */
  readonly replaced: readonly (StoredMark & { readonly replacedBy: CommandId })[];
  readonly now: StoredMark | undefined;
  /** True of a command that put a mark late, where none stood: its entry is an amended one without an original. */
  readonly isLate: (command: CommandId) => boolean;
};

/** Everything that ever stood for one session, oldest first: the first is the original, each later one an amended entry. */
export function entryChain({ replaced, now, isLate }: Held): readonly ChainLink[] {
  const links: ChainLink[] = [];
  let endedBy: CommandId | undefined;
  for (const entry of now === undefined ? replaced : [...replaced, now]) {
    const { command } = entry;
    if (endedBy !== undefined && endedBy !== command) links.push({ entry: undefined, command: endedBy });
    if (endedBy === undefined && isLate(command)) links.push({ entry: undefined, command });
    links.push({ entry, command });
    endedBy = 'replacedBy' in entry ? entry.replacedBy : undefined;
  }
  if (endedBy !== undefined) links.push({ entry: undefined, command: endedBy });
  return links;
}
