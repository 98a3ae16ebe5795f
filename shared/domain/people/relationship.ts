// How a contact is related to the pupil, in words. Roll files give a code of the common transfer file (common basic data set,
// contact relationship) or the words of the program they come from; the store keeps what the file said.

/** Some programs write MTH and FTH for PAM and PAF. */
const words: ReadonlyMap<string, string> = new Map([
  ['PAM', 'Mother'],
  ['MTH', 'Mother'],
  ['PAF', 'Father'],
  ['FTH', 'Father'],
  ['STM', 'Stepmother'],
  ['STF', 'Stepfather'],
  ['FOM', 'Foster mother'],
  ['FOF', 'Foster father'],
  ['CAR', 'Carer'],
  ['FAM', 'Other family member'],
  ['REL', 'Other relative'],
  ['CHM', 'Childminder'],
  ['SWR', 'Social worker'],
  ['DOC', 'Doctor'],
  ['HTC', 'Head teacher'],
  ['TCH', 'Teacher'],
  ['RLG', 'Religious or spiritual contact'],
  ['OTH', 'Other contact'],
]);

const relationshipUnknown = 'relationship not recorded';

/** The word for a code, a text as it stands, and that nothing is recorded where that is so. A code nobody knows stays itself. */
export function relationshipInWords(relationship: string): string {
  const said = relationship.trim();
  if (said === '') return relationshipUnknown;
  return words.get(said.toUpperCase()) ?? said;
}

/** As it stands after a name: in small letters, but a code that nobody knows as it is. */
export function relationshipInSentence(relationship: string): string {
  const shown = relationshipInWords(relationship);
  return /^[A-Z0-9]{2,}$/.test(shown) ? shown : `${shown.slice(0, 1).toLowerCase()}${shown.slice(1)}`;
}
