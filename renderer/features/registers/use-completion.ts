import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../client/api.ts';
import { type ErrorMessage, errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { type RegisterGridData, shownMark, thisSession } from './grid-model.ts';
import type { Register } from './use-register.ts';

export type Completion = {
  /** Whether this person may say now that the register was taken. */
  readonly offered: boolean;
  readonly ready: boolean;
  readonly pending: boolean;
  readonly error: ErrorMessage | undefined;
  /** Completes it, or goes to what is still missing and says so. */
  readonly complete: () => void;
};

/** The last act of a register: somebody says that it was taken. `onDone` puts the keyboard back into the grid. */
export function useCompletion(data: RegisterGridData, register: Register, onDone: () => void): Completion {
  const { state, dispatch, counts } = register;
  const mayTake = useMay('registers.take');
  const completing = useMutation(
    api.registers.complete.mutationOptions({
      onSuccess: (row) => {
        notifications.show({ message: `The register of ${row.className} ${row.session} is taken.` });
        onDone();
      },
    }),
  );
  // Completing writes X by itself where a weekly pattern says so (practice rule 7).
  const blank = state.rows.findIndex((row) => shownMark(row) === null && row.planned?.symbol !== 'X');
  const offered = data.writable && data.state !== 'taken' && mayTake;
  const ready = counts.pupils > 0 && blank === -1 && counts.unsaved === 0 && counts.problems === 0;
  const place = { class: data.class, date: data.date, session: data.session };
  const [wanted, setWanted] = useState(false);
  const { mutate } = completing;
  // Pressed while the last mark is on its way: it completes once that is on the disk, and not where the mark is refused.
  useEffect(() => {
    if (!wanted || counts.unsaved > 0) return;
    setWanted(false);
    if (ready) mutate({ class: data.class, date: data.date, session: data.session });
  }, [wanted, counts.unsaved, ready, mutate, data.class, data.date, data.session]);
  const complete = (): void => {
    if (!offered || completing.isPending) return;
    if (ready) {
      completing.mutate(place);
      return;
    }
    if (blank === -1 && counts.problems === 0 && counts.unsaved > 0) {
      setWanted(true);
      return;
    }
    if (blank !== -1) dispatch({ type: 'focused', row: blank, column: thisSession(state) });
    notifications.show({ message: missingInWords(counts) });
    onDone();
  };
  const error = completing.isError ? errorMessage(completing.error) : undefined;
  return { offered, ready, pending: completing.isPending || wanted, error, complete };
}

/** Why a register cannot be completed yet. */
export function missingInWords({ pupils, marked, problems }: Pick<Register['counts'], 'pupils' | 'marked' | 'problems'>): string {
  const blanks = pupils - marked;
  if (blanks > 0)
    return `${blanks === 1 ? 'One pupil has' : `${blanks} pupils have`} no mark yet. The first of them is in focus.`;
  if (problems > 0)
    return `${problems === 1 ? 'One mark was' : `${problems} marks were`} not saved. Look at what stands beside it.`;
  return 'Nobody is in this register.';
}
