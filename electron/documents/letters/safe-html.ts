/** Markup in which every value was escaped. Only `html` and `trusted` make it. */
export type SafeHtml = { readonly kind: 'safeHtml'; readonly text: string };

/** A template whose values are escaped; lists are joined; markup made by `html` goes in as it is. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | SafeHtml | readonly SafeHtml[])[]): SafeHtml {
  const text = parts.map((part, index) => part + (index < values.length ? rendered(values[index] ?? '') : '')).join('');
  return { kind: 'safeHtml', text };
}

/** Markup of our own that holds no value from outside. */
export function trusted(text: string): SafeHtml {
  return { kind: 'safeHtml', text };
}

/** `text` as a quoted CSS string; what is neither a letter, a digit nor a plain sign is written as its number. */
export function styleText(text: string): string {
  const escaped = text.replaceAll(/[^A-Za-z0-9 .:/-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}

function rendered(value: string | SafeHtml | readonly SafeHtml[]): string {
  if (typeof value === 'string') return escapeText(value);
  return 'kind' in value ? value.text : value.map(({ text }) => text).join('');
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
