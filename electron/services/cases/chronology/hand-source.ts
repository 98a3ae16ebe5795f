import { eventKindRow } from '#shared/domain/cases/event-kinds.ts';
import { attachmentsOf } from '../../../store/cases/attachments.ts';
import { type EarlierEvent, earlierEvents, eventsOf, type StoredEvent } from '../../../store/cases/events.ts';
import { contactsOf } from '../../../store/people/contacts.ts';
import type { AttachmentView, ChronologyEntry, ChronologySource } from './chronology-entry.ts';

/** What people wrote down by hand, with what they corrected. */
export const handSource: ChronologySource = async (db, { pupils, from }) => {
  const events = await eventsOf(db, { pupils, ...(from === undefined ? {} : { from }) });
  const ids = events.map(({ id }) => id);
  const earlier = await earlierEvents(db, ids);
  const everyone = [...new Set(events.flatMap((event) => event.pupils))];
  const names = new Map((await contactsOf(db, everyone)).map((contact) => [contact.id, contact.name]));
  const files = Map.groupBy(await attachmentsOf(db, { owner: 'event', ids }), ({ ownerId }) => ownerId);
  return events.map((event) =>
    handEntry(event, {
      withWhom: event.withWhom ?? (event.contact === undefined ? undefined : names.get(event.contact)),
      attachments: (files.get(event.id) ?? []).map(({ id, fileName, bytes, sha256 }) => ({ id, fileName, bytes, sha256 })),
      earlier: earlier.get(event.id) ?? [],
    }),
  );
};

type Beside = {
  readonly withWhom: string | undefined;
  readonly attachments: AttachmentView[];
  readonly earlier: readonly EarlierEvent[];
};

function handEntry(event: StoredEvent, { withWhom, attachments, earlier }: Beside): ChronologyEntry {
  const { title, help } = eventKindRow(event.kind);
  return {
    key: `event ${event.id}`,
    kind: event.kind,
    title,
    help,
    on: event.on,
    pupils: [...event.pupils],
    words: event.words,
    childSeen: event.childSeen,
    ...(event.minute === undefined ? {} : { minute: event.minute }),
    ...(event.by === undefined ? {} : { by: event.by }),
    ...(withWhom === undefined ? {} : { withWhom }),
    ...(event.outcome === undefined ? {} : { outcome: event.outcome }),
    ...(event.agreed === undefined ? {} : { agreed: event.agreed }),
    hand: {
      id: event.id,
      seen: event.command,
      attachments,
      ...(event.contact === undefined ? {} : { contact: event.contact }),
      earlier: earlier.map(({ words, outcome, on, by, because, endedAt }) => ({
        words,
        on,
        because,
        endedAt,
        ...(outcome === undefined ? {} : { outcome }),
        ...(by === undefined ? {} : { by }),
      })),
    },
  };
}
