import type { PackPurpose } from '#shared/domain/targeting/targeting-pack.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

/** Sessions missed of those possible, both days counted. */
export type PackSpan = { readonly from: PlainDate; readonly to: PlainDate; readonly absent: number; readonly possible: number };

export type PackPupil = {
  readonly name: string;
  readonly className: string;
  readonly why: string;
  readonly barriers: readonly string[];
  readonly lead: string | undefined;
  readonly plan: string | undefined;
  readonly next: string | undefined;
  /** Help of this school year, the newest first, without a word of what a family said. */
  readonly tried: readonly { readonly title: string; readonly on: PlainDate; readonly outcome: string | undefined }[];
  readonly change: { readonly before: PackSpan; readonly since: PackSpan } | undefined;
  readonly decisions: readonly string[];
};

/** The lists of a targeting meeting or an inspection. Addresses, contacts and who is looked after have no place in it. */
export type TargetingPackModel = {
  readonly school: { readonly name: string };
  readonly on: PlainDate;
  readonly yearFrom: PlainDate;
  readonly purpose: PackPurpose;
  readonly lists: readonly { readonly title: string; readonly what: string; readonly pupils: readonly PackPupil[] }[];
};
