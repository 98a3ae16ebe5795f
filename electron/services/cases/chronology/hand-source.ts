import { eventKindRow, isHelp } from '#shared/domain/cases/event-kinds.ts';
import { attachmentsOf } from '../../../store/cases/attachments.ts';
import { type EventVersion, eventsOf, type StoredEvent } from '../../../store/cases/events.ts';
import { type ContactNames, contactNamesAt } from '../../../store/people/contact-names.ts';
import type { AttachmentView, ChronologyEntry, ChronologySource, EarlierView } from './chronology-entry.ts';

/** What people wrote down by hand, with what they corrected and what they took back. */
export const handSource: ChronologySource = {
  right: 'cases.read',
  read: async (db, pupils) => {
    const events = await eventsOf(db, { pupils });
    const ids = events.map(({ id }) => id);
    const names = await contactNamesAt(
      db,
      events.flatMap((event) => [event.contact, ...event.earlier.map(({ contact }) => contact)]),
    );
    const files = Map.groupBy(await attachmentsOf(db, { owner: 'event', ids }), ({ ownerId }) => ownerId);
    return events.map((event) =>
      handEntry(event, {
        names,
        attachments: (files.get(event.id) ?? []).map(({ id, fileName, bytes, sha256 }) => ({ id, fileName, bytes, sha256 })),
      }),
    );
  },
};

type Beside = { readonly names: ContactNames; readonly attachments: AttachmentView[] };

function handEntry(event: StoredEvent, { names, attachments }: Beside): ChronologyEntry {
  const { ended } = event;
  return {
    ...versionView(event, names),
    key: `event ${event.id}`,
    kind: event.kind,
    help: ended === undefined && isHelp(event.kind, event.outcome),
    pupils: [...event.pupils],
    ...(ended === undefined
      ? {}
      : { takenBack: { because: ended.because, at: ended.at, ...(ended.by === undefined ? {} : { by: ended.by }) } }),
    hand: {
      id: event.id,
      seen: event.command,
      attachments,
      ...(event.contact === undefined ? {} : { contact: event.contact }),
      earlier: event.earlier.map(
        (one): EarlierView => ({ ...versionView(one, names), because: one.ended.because, endedAt: one.ended.at }),
      ),
    },
  };
}

function versionView(event: EventVersion, names: ContactNames) {
  const withWhom = event.withWhom ?? names(event.contact, event.command);
  return {
    title: eventKindRow(event.kind).title,
    on: event.on,
    words: event.words,
    childSeen: event.childSeen,
    ...(event.minute === undefined ? {} : { minute: event.minute }),
    ...(withWhom === undefined ? {} : { withWhom }),
    ...(event.outcome === undefined ? {} : { outcome: event.outcome }),
    ...(event.agreed === undefined ? {} : { agreed: event.agreed }),
    ...(event.by === undefined ? {} : { by: event.by }),
  };
}
