/** OpenSSH pattern list: comma-separated, `*` and `?` wildcards, `!` refuses whatever else matches (ssh_config PATTERNS). */
export function matchesPatternList(text: string, patterns: string): boolean {
  let matched = false;
  for (const pattern of patterns.split(',')) {
    const negated = pattern.startsWith('!');
    if (!patternExpression(negated ? pattern.slice(1) : pattern).test(text)) continue;
    if (negated) return false;
    matched = true;
  }
  return matched;
}

function patternExpression(pattern: string): RegExp {
  const escaped = pattern
    .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`);
}
