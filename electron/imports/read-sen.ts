const support = new Set(['K', 'SENSUPPORT', 'SUPPORT', 'KSENSUPPORT']);
const plan = new Set(['E', 'EHCP', 'EHC', 'EDUCATIONHEALTHANDCAREPLAN', 'EEDUCATIONHEALTHANDCAREPLAN', 'EHCPLAN']);

/** `N`, `K` or `E` for the usual words; any other text as it stands, undefined for an empty one. */
export function readSen(text: string | undefined): string | undefined {
  const word = (text ?? '').toUpperCase().replace(/[^A-Z]/g, '');
  if (word === '') return undefined;
  if (support.has(word)) return 'K';
  if (plan.has(word)) return 'E';
  return word === 'N' || word.startsWith('NO') || word.startsWith('NNO') ? 'N' : text;
}
