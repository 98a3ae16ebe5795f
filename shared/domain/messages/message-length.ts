// How many parts a text message takes: 3GPP TS 23.038 (the default alphabet) and TS 23.040 (joined parts). A service bills parts.

export type MessageLength = {
  readonly alphabet: 'gsm' | 'unicode';
  /** Septets of the default alphabet, or UTF-16 units. */
  readonly units: number;
  readonly parts: number;
  /** The signs that make a message Unicode, each once. */
  readonly foreign: readonly string[];
};

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Sent as an escape and a second septet. */
const extended = new Set('\f^{}\\[~]|€');

const limits = { gsm: { alone: 160, joined: 153 }, unicode: { alone: 70, joined: 67 } } as const;

export function messageLength(text: string): MessageLength {
  const signs = [...text];
  const foreign = [...new Set(signs.filter((sign) => !basic.has(sign) && !extended.has(sign)))];
  const alphabet = foreign.length === 0 ? 'gsm' : 'unicode';
  const sizes = signs.map((sign) => (alphabet === 'unicode' ? sign.length : extended.has(sign) ? 2 : 1));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, joined } = limits[alphabet];
  return { alphabet, units, parts: units <= alone ? 1 : partsOf(sizes, joined), foreign };
}

/** A sign of two units is never split between two parts. */
function partsOf(sizes: readonly number[], room: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > room) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}
