type Greyed = { readonly disabled: boolean; readonly title?: string; readonly 'aria-description'?: string };

/** Greys a button while something is lacking, and says the first of it to whoever points at it or hears it read. */
export function greyed(...lacks: readonly (string | false | undefined)[]): Greyed {
  const why = lacks.find((one) => typeof one === 'string');
  return why === undefined ? { disabled: false } : { disabled: true, title: why, 'aria-description': why };
}
