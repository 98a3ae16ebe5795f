import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from './use-kept-focus.ts';

let end: () => void;

beforeEach(() => {
  const make = (tag: string, id: string, ...children: readonly Node[]): HTMLElement => {
    const made = Object.assign(document.createElement(tag), { id });
    made.append(...children);
    return made;
  };
  const letters = make('section', 'letters', make('div', 'line', make('button', 'issue')), make('button', 'other'));
  document.body.replaceChildren(make('main', 'main', make('h1', 'page-title'), letters));
  end = keepFocus();
});
afterEach(() => end());

const at = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const section = () => document.querySelector('section');

it('goes to the part of the screen around a button that its act took away', async () => {
  at('issue').focus();
  at('line').remove();
  await vi.waitFor(() => expect(document.activeElement).toBe(section()));
});

it('goes to the title where the part is gone as well', async () => {
  at('issue').focus();
  section()?.remove();
  await vi.waitFor(() => expect(document.activeElement).toBe(at('page-title')));
});

it('comes back to a button that was greyed while the act was kept', async () => {
  const issue = at('issue');
  issue.focus();
  issue.blur();
  issue.setAttribute('disabled', '');
  issue.setAttribute('data-loading', 'true');
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(document.activeElement).toBe(document.body);
  issue.removeAttribute('data-loading');
  issue.removeAttribute('disabled');
  await vi.waitFor(() => expect(document.activeElement).toBe(issue));
});

it('goes around a button that stays greyed after its act', async () => {
  const issue = at('issue');
  issue.focus();
  issue.blur();
  issue.setAttribute('disabled', '');
  await vi.waitFor(() => expect(document.activeElement).toBe(section()));
});

it('leaves the focus nowhere where the person put it there', async () => {
  at('issue').focus();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  at('issue').blur();
  at('line').remove();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(document.activeElement).toBe(document.body);
});
