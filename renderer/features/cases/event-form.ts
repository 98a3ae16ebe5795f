import { childSeenIn } from '#shared/domain/cases/case-event.ts';
import type { EventKind } from '#shared/domain/cases/event-kinds.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Inputs } from '../../client/contract-types.ts';
import { minuteTyped } from './case-words.ts';

/** With whom: nobody named, a contact of these pupils, or somebody else by name. */
export type Whom =
  | { readonly who: 'nobody' }
  | { readonly who: 'contact'; readonly contact: ContactId }
  | { readonly who: 'else'; readonly name: string };

/** What stands in the fields of an event. */
export type EventForm = {
  readonly kind: EventKind;
  readonly on: PlainDate;
  /** As typed: "9:05"; empty where the time is not known. */
  readonly time: string;
  readonly whom: Whom;
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
    whom: { who: 'nobody' },
    outcome: undefined,
    words: '',
    agreed: '',
    childSeen: false,
  };
}

/** The form with another outcome; one that says whether the child was seen takes the tick with it. */
export function withOutcome(form: EventForm, outcome: string | undefined): EventForm {
  const before = form.outcome === undefined ? undefined : childSeenIn(form.outcome);
  const says = outcome === undefined ? undefined : childSeenIn(outcome);
  return { ...form, outcome, childSeen: says ?? (before === undefined ? form.childSeen : false) };
}

/** What is still lacking in what is typed, in a sentence; undefined where it can be sent. */
export function eventLacks(form: EventForm): string | undefined {
  if (form.time.trim() !== '' && minuteTyped(form.time) === undefined) return 'Time: that is no time of a day.';
  if (form.whom.who === 'else' && form.whom.name.trim() === '') return 'With whom: say who it was, and from where.';
  if (form.outcome === undefined && form.words.trim() === '') {
    return 'What happened: say it in a few words, or choose an outcome.';
  }
  return undefined;
}

type EventInput = Omit<Inputs['cases']['record'], 'pupils' | 'files'>;

/** What is sent; undefined while something is lacking. */
export function eventInput(form: EventForm): EventInput | undefined {
  if (eventLacks(form) !== undefined) return undefined;
  const minute = minuteTyped(form.time);
  return {
    kind: form.kind,
    on: form.on,
    words: form.words.trim(),
    childSeen: form.childSeen,
    ...(minute === undefined ? {} : { minute }),
    ...(form.whom.who === 'contact' ? { contact: form.whom.contact } : {}),
    ...(form.whom.who === 'else' ? { withWhom: form.whom.name.trim() } : {}),
    ...(form.outcome === undefined ? {} : { outcome: form.outcome }),
    ...(form.agreed.trim() === '' ? {} : { agreed: form.agreed.trim() }),
  };
}
