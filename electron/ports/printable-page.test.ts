import { describe, expect, it } from 'vitest';
import { printablePage } from './printable-page.ts';

describe('a page to print', () => {
  it.each([
    ['<!doctype html><html lang="en"><head><title>A</title>', /^<!doctype html><html lang="en"><head><meta http-equiv/],
    ['<!DOCTYPE html>\n<html>\n<head>\n<script>x</script>', /^<!DOCTYPE html>\n<html>\n<head><meta http-equiv/],
    ['<html><body>A', /^<html><meta http-equiv/],
    ['<p>A <head>', /^<meta http-equiv/],
  ])('%j gets its policy before anything that could run', (html, expected) => {
    expect(printablePage(html)).toMatch(expected);
  });
});
