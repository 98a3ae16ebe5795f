import type { MessageMeans } from '#shared/domain/messages/message-reach.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

export type PupilMessage = {
  readonly id: number;
  readonly pupil: PupilId;
  /** The command in which a person said that it was sent. */
  readonly command: CommandId;
  readonly at: Instant;
  readonly contactName: string;
  readonly sentAs: MessageMeans;
  readonly message: string;
  readonly notDelivered: string | undefined;
};

/** Messages about these pupils of which a person said that they were sent. */
export async function messagesOfPupils(db: ReadDb, pupils: readonly PupilId[]): Promise<readonly PupilMessage[]> {
  if (pupils.length === 0) return [];
  const rows = await db
    .selectFrom('message_row as r')
    .innerJoin('message_list as l', (join) => join.onRef('l.id', '=', 'r.list').on('l.to_command', 'is', null))
    .innerJoin('command as c', 'c.id', 'r.from_command')
    .select(['c.at', 'r.from_command', 'r.id', 'r.pupil', 'r.contact_name', 'r.message', 'r.not_delivered_because', 'l.sent_as'])
    .where('r.to_command', 'is', null)
    .where('r.row_state', 'in', ['sent', 'notDelivered'])
    .where('r.pupil', 'in', pupils)
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    pupil: row.pupil as PupilId,
    command: row.from_command as CommandId,
    at: row.at as Instant,
    contactName: row.contact_name,
    sentAs: row.sent_as as MessageMeans,
    message: row.message,
    notDelivered: row.not_delivered_because ?? undefined,
  }));
}
