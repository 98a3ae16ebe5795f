import { afterEach, expect, it } from 'vitest';
import type { AccountId, CaseId } from '#shared/lib/ids.ts';
import { type Account, beginSession, endSession } from '../../client/session.ts';
import { askedEntry, closeQuickEntry, openQuickEntry } from './asked-entry.ts';

const account = { id: 1 as AccountId, rights: ['cases.read', 'cases.work'] } as unknown as Account;
const about = { case: 3 as CaseId };

afterEach(() => {
  closeQuickEntry();
  endSession('locked');
});

it('opens for whoever may write', () => {
  beginSession({ token: 'one', account });
  openQuickEntry(about);
  expect(askedEntry()).toBe(about);
});

it('does not wait for the next person where it was asked without the right', () => {
  beginSession({ token: 'one', account: { ...account, rights: ['cases.read'] } });
  openQuickEntry();
  endSession('locked');
  beginSession({ token: 'two', account });
  expect(askedEntry()).toBeUndefined();
});

it('does not open at the door', () => {
  openQuickEntry();
  expect(askedEntry()).toBeUndefined();
});

it('closes when the office is locked', () => {
  beginSession({ token: 'one', account });
  openQuickEntry();
  endSession('locked');
  expect(askedEntry()).toBeUndefined();
});

it('stays about the same while it is open', () => {
  beginSession({ token: 'one', account });
  openQuickEntry(about);
  openQuickEntry();
  expect(askedEntry()).toBe(about);
});
