import { comparableName, knownName } from '#shared/domain/people/name.ts';
import type { FoundPupil } from './pupil-rows.ts';

const fewestLetters = 3;

/**
 * Pupils with the text in the known name, the legal name or the UPN; those whose fore- or surname begins with it first.
 * Fewer than three letters find nobody.
 */
export function searchRows(found: readonly FoundPupil[], text: string): readonly FoundPupil[] {
  const wanted = comparableName(text);
  if (wanted.replaceAll(' ', '').length < fewestLetters) return [];
  const ranked = found.flatMap((pupil) => {
    const rank = rankOf(pupil, wanted);
    return rank === undefined ? [] : [{ pupil, rank }];
  });
  return ranked.sort((left, right) => left.rank - right.rank).map(({ pupil }) => pupil);
}

/** True where the text stands anywhere in a name or the UPN, however short it is. */
export function matchesText(pupil: FoundPupil, text: string): boolean {
  const wanted = comparableName(text);
  return wanted === '' || rankOf(pupil, wanted) !== undefined;
}

function rankOf({ row, name }: FoundPupil, wanted: string): number | undefined {
  const parts = [name.knownForename, name.knownSurname, name.legalForename, name.legalSurname]
    .filter((part) => part !== undefined)
    .map(comparableName);
  if (parts.some((part) => part.startsWith(wanted))) return 0;
  const wholes = [
    knownName(name),
    `${name.legalForename} ${name.legalSurname}`,
    `${name.legalSurname} ${name.legalForename}`,
  ].map(comparableName);
  if (wholes.some((whole) => whole.startsWith(wanted))) return 0;
  if ([...parts, ...wholes].some((part) => part.includes(wanted))) return 1;
  return row.upn.toLowerCase().includes(wanted.replaceAll(' ', '')) ? 2 : undefined;
}
