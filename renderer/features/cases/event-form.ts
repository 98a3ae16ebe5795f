import type { EventKind } from '#shared/domain/cases/event-kinds.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Inputs } from '../../client/contract-types.ts';
import { minuteTyped } from './case-words.ts';

/** What stands in the fields of an event. */
export type EventForm = {
  readonly kind: EventKind;
  readonly on: PlainDate;
  /** As typed: "9:05"; empty where the time is not known. */
  readonly time: string;
  readonly contact: ContactId | undefined;
  readonly withWhom: string;
  readonly outcome: string | undefined;
  readonly words: string;
  readonly agreed: string;
  readonly childSeen: boolean;
};

export function emptyEvent(today: PlainDate, now: string): EventForm {
  return {
    kind: 'phoneCall',
    on: today,
    time: now,
    contact: undefined,
    withWhom: '',
    outcome: undefined,
    words: '',
    agreed: '',
    childSeen: false,
  };
}

type EventInput = Omit<Inputs['cases']['record'], 'pupils' | 'files'>;

/** What is sent; undefined where the time typed is none. */
export function eventInput(form: EventForm): EventInput | undefined {
  const minute = minuteTyped(form.time);
  if (form.time.trim() !== '' && minute === undefined) return undefined;
  const withWhom = form.withWhom.trim();
  return {
    kind: form.kind,
    on: form.on,
    words: form.words.trim(),
    childSeen: form.childSeen,
    ...(minute === undefined ? {} : { minute }),
    ...(form.contact === undefined ? {} : { contact: form.contact }),
    ...(form.contact !== undefined || withWhom === '' ? {} : { withWhom }),
    ...(form.outcome === undefined ? {} : { outcome: form.outcome }),
    ...(form.agreed.trim() === '' ? {} : { agreed: form.agreed.trim() }),
  };
}
