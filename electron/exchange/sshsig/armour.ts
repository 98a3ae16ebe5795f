const begin = '-----BEGIN SSH SIGNATURE-----';
const end = '-----END SSH SIGNATURE-----';
const lineLength = 70;

/** The text that ssh-keygen writes around a signature. */
export function armour(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return `${[begin, ...lines, end].join('\n')}\n`;
}

/** The bytes inside; undefined unless `text` is exactly what `armour` writes for them. */
export function dearmour(text: string): Buffer | undefined {
  const inside = text.slice(begin.length + 1, -end.length - 1);
  const bytes = Buffer.from(inside, 'base64');
  return bytes.length > 0 && armour(bytes) === text ? bytes : undefined;
}
