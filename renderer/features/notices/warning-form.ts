// What the office fills in before a warning letter is drafted: whom it goes to and which help it names.
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

export type PossibleRecipient = {
  readonly contact: ContactId;
  readonly name: string;
  readonly relationship: string;
  readonly byDefault: boolean;
  readonly because: string;
};

export type ChosenRecipient = PossibleRecipient & { readonly chosen: boolean; readonly reason: string };

export type SupportText = { readonly given: string; readonly offered: string; readonly notTakenUp: string };

export type WarningForm = { readonly recipients: readonly ChosenRecipient[]; readonly support: SupportText };

export type DraftInput = {
  readonly pupil: PupilId;
  readonly on: PlainDate;
  readonly recipients: { readonly contact: ContactId; readonly reason?: string }[];
  readonly support?: { given: string[]; offered: string[]; notTakenUp: string[] };
};

/** A parent the child lives with is chosen; nobody else is, until somebody adds them with a reason (practice rule 17). */
export function emptyWarningForm(recipients: readonly PossibleRecipient[]): WarningForm {
  return {
    recipients: recipients.map((recipient) => ({ ...recipient, chosen: recipient.byDefault, reason: '' })),
    support: { given: '', offered: '', notTakenUp: '' },
  };
}

export function changeRecipient(
  form: WarningForm,
  contact: ContactId,
  change: Partial<Pick<ChosenRecipient, 'chosen' | 'reason'>>,
): WarningForm {
  return { ...form, recipients: form.recipients.map((one) => (one.contact === contact ? { ...one, ...change } : one)) };
}

/** What still stands in the way of drafting, as sentences; empty when it can be drafted. */
export function warningFormGaps(form: WarningForm): readonly string[] {
  const chosen = form.recipients.filter((recipient) => recipient.chosen);
  if (chosen.length === 0) return ['Choose at least one person the letter goes to.'];
  const unreasoned = chosen.filter((recipient) => !recipient.byDefault && recipient.reason.trim().length < 3);
  const lines = Object.values(form.support).flatMap(linesOf);
  return [
    ...unreasoned.map((recipient) => `Say why the letter also goes to ${recipient.name}.`),
    ...(lines.some((line) => line.length > 300) ? ['Keep each line about support under 300 characters.'] : []),
  ];
}

export function draftInput(form: WarningForm, pupil: PupilId, on: PlainDate): DraftInput {
  const recipients = form.recipients
    .filter((recipient) => recipient.chosen)
    .map(({ contact, byDefault, reason }) => (byDefault ? { contact } : { contact, reason: reason.trim() }));
  const support = {
    given: linesOf(form.support.given),
    offered: linesOf(form.support.offered),
    notTakenUp: linesOf(form.support.notTakenUp),
  };
  const says = Object.values(support).some((lines) => lines.length > 0);
  return { pupil, on, recipients, ...(says ? { support } : {}) };
}

/** The button says the act: to whom, or how many letters where there are more. */
export function writeLabel(form: WarningForm): string {
  const chosen = form.recipients.filter((recipient) => recipient.chosen);
  const [only] = chosen;
  if (only === undefined) return 'Write a warning letter';
  return chosen.length === 1
    ? `Write a warning letter to ${only.name}`
    : `Write ${chosen.length} warning letters, one to each parent`;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
