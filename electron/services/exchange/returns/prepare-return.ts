import { AppError } from '#shared/contract/errors.ts';
import { deletionGrounds } from '#shared/domain/exchange/returns/return-content.ts';
import type { ReturnKind } from '#shared/domain/exchange/returns/return-rules.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { addReturn, returnsOf, withdrawReturn } from '../../../store/exchange/returns.ts';
import { contactsOf } from '../../../store/people/contacts.ts';
import { pupilOf } from '../../../store/people/pupil-details.ts';
import { command, type Desk } from '../../desk.ts';
import { type DueReturn, dueReturns } from './due-returns.ts';
import { caseKey } from './list-returns.ts';
import { returnContent, type SaidByPerson } from './return-content.ts';

export type Preparing = SaidByPerson & { readonly kind: ReturnKind; readonly pupil: PupilId; readonly caseOn: PlainDate };

/** Writes a return that is due, with what the person says of it; it waits for the next bundle. Throws `RETURN_REFUSED`. */
export function prepareReturn(desk: Desk, preparing: Preparing): Promise<void> {
  return writeReturn(desk, { procedure: 'exchange.returnsPrepare', preparing });
}

/** Writes that a return was made by another route; it goes into no bundle. Throws `RETURN_REFUSED`. */
export async function returnMadeElsewhere(desk: Desk, input: Preparing & { route: string; madeOn: PlainDate }): Promise<void> {
  const { route, madeOn, ...preparing } = input;
  if (madeOn > desk.ports.clock.today()) throw refused('The day on which it was made is still to come. Nothing was saved.');
  await writeReturn(desk, { procedure: 'exchange.returnsElsewhere', preparing, elsewhere: { route, madeOn } });
}

type Writing = {
  readonly procedure: string;
  readonly preparing: Preparing;
  readonly elsewhere?: { readonly route: string; readonly madeOn: PlainDate };
};

async function writeReturn(desk: Desk, { procedure, preparing, elsewhere }: Writing): Promise<void> {
  const today = desk.ports.clock.today();
  const missing = missingWords(preparing, today);
  if (missing !== undefined) throw refused(missing);
  await command(desk, { procedure }, async (write) => {
    const key = caseKey(preparing);
    if ((await returnsOf(write.db)).some((one) => caseKey(one) === key)) throw refused('This return has been made already.');
    const due = (await dueReturns(write.db, today)).find((one) => caseKey(one) === key);
    const pupil = await pupilOf(write.db, preparing.pupil);
    if (due === undefined || pupil === undefined) throw refused('The marks and the roll do not call for this return any more.');
    const contacts = await contactsOf(write.db, [pupil.id]);
    await addReturn(write, {
      ...{ kind: due.kind, pupil: due.pupil, caseOn: due.caseOn, deadline: deadlineOf(due, preparing) },
      content: returnContent(due, { pupil, contacts, said: preparing }),
      ...{ bundle: undefined, otherRoute: elsewhere?.route, otherOn: elsewhere?.madeOn },
    });
  });
}

/** Sickness is due as soon as it is believed: on the day somebody says so. */
function deadlineOf(due: DueReturn, { believedOn }: Preparing): PlainDate | undefined {
  return due.deadline ?? (believedOn as PlainDate | undefined);
}

function missingWords({ kind, ground, believedOn }: Preparing, today: PlainDate): string | undefined {
  if (kind === 'deletion' && !deletionGrounds.some(({ ref }) => ref === ground)) {
    return 'A deletion is told with its ground under regulation 9. Choose the ground; nothing was saved.';
  }
  if (kind === 'sickness' && (believedOn === undefined || believedOn > today)) {
    return 'Say since which day it is believed that the child will miss 15 school days through sickness. Nothing was saved.';
  }
  return undefined;
}

/** Takes back what is prepared; what a bundle has taken along has left the school. Throws `NOT_FOUND` or `RETURN_REFUSED`. */
export async function takeBackReturn(desk: Desk, { id, reason }: { id: number; reason: string }): Promise<void> {
  await command(desk, { procedure: 'exchange.returnsWithdraw', reason }, async (write) => {
    const found = (await returnsOf(write.db)).find((one) => one.id === id);
    if (found === undefined) throw new AppError('NOT_FOUND');
    if (found.bundle !== undefined) throw refused('A bundle has taken this return along already. Tell the authority instead.');
    await withdrawReturn(write, id);
  });
}

function refused(message: string): AppError {
  return new AppError('RETURN_REFUSED', { message });
}
