type Known = { readonly parentalResponsibility?: boolean | undefined; readonly livesWith?: boolean | undefined };

/** What the record says of a contact's responsibility and home; what it does not say is named, never assumed. */
export function contactFacts({ parentalResponsibility, livesWith }: Known): string {
  return `${responsibility(parentalResponsibility)} ${home(livesWith)}`;
}

function responsibility(known: boolean | undefined): string {
  if (known === undefined) return 'Parental responsibility is not recorded.';
  return known ? 'Has parental responsibility.' : 'No parental responsibility.';
}

function home(known: boolean | undefined): string {
  if (known === undefined) return 'Whether the child lives with them is not recorded.';
  return known ? 'The child lives with them.' : 'The child does not live with them.';
}
