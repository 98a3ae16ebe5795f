/** Whether the words or number stand in the text, however they are spaced, signed or capitalised there. */
export function containsWords(text: string, sought: string): boolean {
  const words = plain(sought);
  return words !== '' && ` ${plain(text)} `.includes(` ${words} `);
}

/** Words and digits only, so that neither spacing nor signs hide a name or a number. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\d)[\s()-]+(?=\d)/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
