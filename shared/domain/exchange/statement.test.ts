import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { canonicalJson } from './canonical-json.ts';
import { parseStatement, type Statement, serialiseStatement } from './statement.ts';

const hash = 'a'.repeat(64);
const statement: Statement = {
  format: 'attendance-bundle/1',
  kind: 'school-export',
  stream: 'attendance',
  from: { urn: '123456', laestab: '3734001', keyId: `SHA256:${'A'.repeat(43)}` },
  to: { laCode: '373', recipientIds: [hash] },
  chainId: 'b'.repeat(32),
  sequence: 2,
  previous: { sequence: 1, statementSha256: hash },
  acknowledges: null,
  created: '2025-11-21T15:04:05.000Z' as Instant,
  acceptBefore: '2025-12-21T15:04:05.000Z' as Instant,
  generator: { name: 'Attendance Office', version: '0.1.0', commit: 'unknown' },
  ciphertext: { name: 'payload.zip.age', bytes: 10, sha256: hash },
  plaintext: { name: 'payload.zip', bytes: 9, sha256: hash },
  tagManifestSha256: hash,
};

describe('canonical JSON', () => {
  it('is ASCII with one final line end, and keeps every value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(text).toMatch(/^[\n\x20-\x7e]*$/);
        expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('writes what is not ASCII as escapes', () => {
    expect(canonicalJson('Élan 😀\u007f')).toBe('"\\u00c9lan \\ud83d\\ude00\\u007f"\n');
  });
});

describe('statement', () => {
  it('comes back as it went, whatever order its fields were given in', () => {
    const text = serialiseStatement(statement);
    expect(parseStatement(text)).toEqual({ ok: true, statement });
    const reversed = Object.fromEntries(Object.entries(statement).reverse()) as unknown as Statement;
    expect(serialiseStatement(reversed)).toBe(text);
  });

  it('has one spelling: any other text of the same value is refused', () => {
    const text = serialiseStatement(statement);
    fc.assert(
      fc.property(fc.nat(text.length), fc.constantFrom(' ', '\n', '\r', '\t', '\ufeff'), (at, space) => {
        // Within a name a space makes another value, which may be well spelt; the same value never is.
        const read = parseStatement(text.slice(0, at) + space + text.slice(at));
        expect(read.ok && canonicalJson(read.statement) === text).toBe(false);
      }),
    );
    expect(parseStatement(JSON.stringify(statement))).toMatchObject({ ok: false, code: 'STATEMENT_NOT_CANONICAL' });
  });

  it.each([
    ['format', 'attendance-bundle/2'],
    ['kind', 'void'],
    ['stream', 'virtual-school'],
    ['chainId', 'B'.repeat(32)],
    ['sequence', 0],
    ['sequence', 1.5],
    ['sequence', 3],
    ['previous', null],
    ['created', '2025-11-21T15:04:05Z'],
    ['created', '2025-02-30T15:04:05.000Z'],
    ['acceptBefore', statement.created],
    ['tagManifestSha256', 'A'.repeat(64)],
    ['to', { laCode: '373', recipientIds: [] }],
    ['generator', { name: 'Büro', version: '1', commit: 'x' }],
    ['plaintext', { name: 'payload.zip', bytes: -1, sha256: hash }],
    ['colour', 'red'],
  ])('is refused with %s = %j', (field, value) => {
    expect(parseStatement(canonicalJson({ ...statement, [field]: value }))).toMatchObject({
      ok: false,
      code: 'FORMAT_UNSUPPORTED',
    });
  });

  it('is never written where it could not be read', () => {
    expect(() => serialiseStatement({ ...statement, chainId: 'short' })).toThrow();
  });
});
