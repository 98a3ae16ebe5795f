import { bagName } from '#shared/domain/exchange/bundle-name.ts';
import type { Manifest } from '#shared/domain/exchange/manifest.ts';
import type { Statement } from '#shared/domain/exchange/statement.ts';

/** Where the encrypted manifest tells another story than the signed statement; undefined where they agree. */
export function manifestContradiction(manifest: Manifest, statement: Statement): string | undefined {
  const { from, to, stream, sequence, generator } = statement;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['bundle', manifest.bundle, bagName({ urn: from.urn, stream, sequence })],
    ['school.urn', manifest.school.urn, from.urn],
    ['school.laestab', manifest.school.laestab, from.laestab],
    ['la.code', manifest.la.code, to.laCode],
    ['stream', manifest.stream, stream],
    ['sequence', manifest.sequence, sequence],
    ['previous.sequence', manifest.previous?.sequence, statement.previous?.sequence],
    ['generator.name', manifest.generator.name, generator.name],
    ['generator.version', manifest.generator.version, generator.version],
    ['generator.commit', manifest.generator.commit, generator.commit],
  ];
  return pairs.find(([, inside, signed]) => inside !== signed)?.[0];
}
