const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** The page with a policy that lets no script run and nothing load: what is printed may come from a school's own template. */
export function printablePage(html: string): string {
  const opening = /^(\s*<!doctype[^>]*>)?(\s*<html[^>]*>)?(\s*<head[^>]*>)?/i;
  return html.replace(opening, (start) => start + meta);
}
