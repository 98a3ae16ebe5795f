// What the list of early warning shows: which pupils, and which of their reasons.
import { type WarningKind, warningKinds } from '#shared/domain/attendance/early-warning/warning-reason.ts';
import type { Outputs } from '../../client/contract-types.ts';

export type EarlyList = Outputs['attendance']['earlyWarning'];
export type EarlyRow = EarlyList['rows'][number];
export type EarlyReason = EarlyRow['reasons'][number];

export type EarlyFilter = { readonly kind: WarningKind | 'all'; readonly className: string | null };

export const everyPupil: EarlyFilter = { kind: 'all', className: null };

/** The rows of one reason and one class, in the order in which they came. */
export function earlyRowsFor(rows: readonly EarlyRow[], { kind, className }: EarlyFilter): readonly EarlyRow[] {
  return rows.filter(
    (row) =>
      (kind === 'all' || row.reasons.some((reason) => reason.kind === kind)) &&
      (className === null || row.pupil.className === className),
  );
}

/** The reason that a row says: the one asked for, or the first of all. */
export function saidReason({ reasons }: EarlyRow, kind: WarningKind | 'all'): EarlyReason | undefined {
  return reasons.find((reason) => kind === 'all' || reason.kind === kind);
}

/** Of which a list can be made, with how many pupils of the chosen class each has. */
export function kindChoices(list: EarlyList | undefined, className: string | null): readonly { value: string; label: string }[] {
  const count = (kind: WarningKind | 'all') =>
    list === undefined ? '' : ` (${earlyRowsFor(list.rows, { kind, className }).length})`;
  const titles = new Map(list?.rules.map((rule) => [rule.kind, rule.title]));
  return [
    { value: 'all', label: `All${count('all')}` },
    ...warningKinds.map((kind) => ({ value: kind, label: `${titles.get(kind) ?? kind}${count(kind)}` })),
  ];
}

const collator = new Intl.Collator('en-GB', { numeric: true });

export function classNames(list: EarlyList | undefined): readonly string[] {
  const names = new Set(list?.rows.map(({ pupil }) => pupil.className).filter((name) => name !== ''));
  return [...names].sort((a, b) => collator.compare(a, b));
}
