import { describe, expect, it } from 'vitest';
import { documents, templateVersion } from './registry.ts';

describe('documents', () => {
  it('have ids and template names of their own, and examples', () => {
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(new Set(documents.map(({ templateName }) => templateName)).size).toBe(documents.length);
    for (const document of documents) expect(document.examples.size).toBeGreaterThan(0);
  });
});

describe('templateVersion', () => {
  it('is the SHA-256 of the bytes', () => {
    expect(templateVersion(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
