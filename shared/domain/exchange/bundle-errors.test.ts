import { describe, expect, it } from 'vitest';
import { type BundleErrorCode, bundleErrorMessage, bundleErrors } from './bundle-errors.ts';

describe('sentences about bundles', () => {
  it.each(Object.keys(bundleErrors) as BundleErrorCode[])('%s reads as a sentence with and without its place', (code) => {
    for (const sentence of [bundleErrorMessage(code), bundleErrorMessage(code, 'X $& Y')]) {
      expect(sentence).toMatch(/^[A-Z].*[.?]$/);
      expect(sentence).not.toContain('{');
    }
  });

  it('puts the place in as it is', () => {
    expect(bundleErrorMessage('WRONG_RECIPIENT', 'LA 302')).toBe('Addressed to LA 302.');
    expect(bundleErrorMessage('ZIP_NAME', 'a$&b')).toContain('a$&b');
  });
});
