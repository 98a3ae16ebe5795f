// The known name is what a child is called; class screens show nothing else. The legal name stands on the office's sheet
// and in documents (practice rule 5).

export type PersonName = {
  readonly legalForename: string;
  readonly legalSurname: string;
  readonly middleNames?: string | undefined;
  readonly knownForename?: string | undefined;
  readonly knownSurname?: string | undefined;
};

/** Forename and surname as the person is called; the legal part where no other is known. */
export function knownName(name: PersonName): string {
  return joined(given(name.knownForename) ?? name.legalForename, given(name.knownSurname) ?? name.legalSurname);
}

export function legalName(name: PersonName): string {
  return joined(name.legalForename, given(name.middleNames) ?? '', name.legalSurname);
}

/** `Surname, Forename` as known, for lists that are sorted by surname. */
export function knownNameBySurname(name: PersonName): string {
  const surname = (given(name.knownSurname) ?? name.legalSurname).trim();
  const forename = (given(name.knownForename) ?? name.legalForename).trim();
  return [surname, forename].filter((part) => part !== '').join(', ');
}

/** True where someone who knows only the legal name would look for another person. */
export function hasOtherKnownName(name: PersonName): boolean {
  return knownName(name) !== joined(name.legalForename, name.legalSurname);
}

/** A name as it is compared: without title, case, accents and marks. `Mrs. Zoë O’Hara-Lee` is `zoe o hara lee`. */
export function comparableName(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.replace(/^(?:(?:mr|mrs|miss|ms|mx|dr|prof|professor|rev|reverend|sir|lady) )+/, '');
}

function given(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

function joined(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
