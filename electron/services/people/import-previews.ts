import { AppError } from '#shared/contract/errors.ts';
import type { Store } from '../../store/store.ts';
import type { Desk } from '../desk.ts';

/** What was read of a file and waits to be taken in: held in memory, gone with the store that it was compared with. */
type Previews = Map<string, { readonly of: string; readonly held: unknown }>;

const previewsOf = new WeakMap<Store, Previews>();

/** A year's marks take room: of each kind only the last previews are kept. */
const keptOfAKind = 2;

/** One kind of preview, kept apart from the others by its name. */
export function importPreviews<Held>(of: string): {
  keep(desk: Desk, held: Held): string;
  /** Throws `IMPORT_GONE`. */
  find(desk: Desk, previewId: string): Held;
  forget(desk: Desk, previewId: string): void;
} {
  const all = (desk: Desk): Previews => {
    const found = previewsOf.get(desk.store) ?? (new Map() as Previews);
    previewsOf.set(desk.store, found);
    return found;
  };
  return {
    keep: (desk, held) => {
      const previews = all(desk);
      const older = [...previews].filter(([, preview]) => preview.of === of).map(([id]) => id);
      for (const id of older.slice(0, Math.max(0, older.length - keptOfAKind + 1))) previews.delete(id);
      const previewId = desk.ports.ids.token(16);
      previews.set(previewId, { of, held });
      return previewId;
    },
    find: (desk, previewId) => {
      const found = all(desk).get(previewId);
      if (found?.of !== of) throw new AppError('IMPORT_GONE');
      return found.held as Held;
    },
    forget: (desk, previewId) => void all(desk).delete(previewId),
  };
}
