import { AppError } from '#shared/contract/errors.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { addTold, tellTodayOf } from '../../store/care/tell-today.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { command, type Desk } from '../desk.ts';

export type Told = { readonly pupil: PupilId; readonly date: PlainDate; readonly mark: number };

/** That somebody was told of an absence of today or earlier. Throws `INVALID_INPUT`, `NOT_FOUND`, `NOT_ON_ROLL`. */
export async function recordTold(desk: Desk, told: Told): Promise<void> {
  if (told.date > desk.ports.clock.today()) {
    throw new AppError('INVALID_INPUT', { place: told.date, message: 'That day is still to come. Nothing was saved.' });
  }
  await command(desk, { procedure: 'registers.recordTold' }, async (write) => {
    const [row] = await rosterOn(write.db, { on: told.date, pupil: told.pupil });
    if (!row) throw new AppError('NOT_ON_ROLL', { place: told.date });
    const marks = (await tellTodayOf(write.db, [told.pupil])).get(told.pupil) ?? [];
    const mark = marks.find(({ id }) => id === told.mark);
    if (mark === undefined) throw new AppError('NOT_FOUND');
    if (!mark.toldOn.includes(told.date)) await addTold(write, told);
  });
}
