import type { AttemptOutcome } from '../registers/contact-attempt.ts';
import type { EventKind } from './event-kinds.ts';

type Attempt = { readonly means: 'phone' | 'visit'; readonly outcome: AttemptOutcome };

const outcomes: Readonly<Record<string, AttemptOutcome>> = {
  'phoneCall Spoke': 'spoke',
  'phoneCall No answer': 'no answer',
  'phoneCall Left a message': 'left message',
  'phoneCall Wrong number': 'wrong number',
  'homeVisit Seen, and the child seen': 'seen',
  'homeVisit Seen, the child not seen': 'spoke',
  'homeVisit No answer': 'no answer',
  'homeVisit Card left': 'left message',
  'homeVisit Refused': 'spoke',
};

/**
 * The try to find out why a child is away that an event is at the same time, so that a visit written into the chronology
 * is known to *Not yet seen* and to the list of unexplained absences (practice rule 8); undefined where it is none.
 */
export function attemptIn(kind: EventKind, outcome: string | undefined): Attempt | undefined {
  const found = outcomes[`${kind} ${outcome ?? ''}`];
  return found === undefined ? undefined : { means: kind === 'homeVisit' ? 'visit' : 'phone', outcome: found };
}
