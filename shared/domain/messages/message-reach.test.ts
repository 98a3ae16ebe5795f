import { describe, expect, it } from 'vitest';
import { allReaches, messageEmail, messageNumber, reachesOf } from './message-reach.ts';

describe('messageNumber', () => {
  it.each([
    ['01632 960101', '01632960101'],
    ['(01632) 960-101', '01632960101'],
    ['+44 1632 960101', '01632960101'],
    ['+44 (0) 7700 900101', '07700900101'],
    ['0044 7700 900101', '07700900101'],
    ['+421 2 1234 5678', '00421212345678'],
    ['01632 960101', '01632960101'],
  ])('%s is %s', (written, number) => {
    expect(messageNumber(written)).toBe(number);
  });

  it.each(['', '999', 'mother at work', '01632 960101 after 5', '=1+1', '01632 960101 01632 960102', '960101'])(
    '%s is no number alone',
    (written) => {
      expect(messageNumber(written)).toBeUndefined();
    },
  );
});

describe('messageEmail', () => {
  it.each(['=cmd@x.example', '@x.example', 'a b@x.example', 'a@x', '-a@x.example', 'a@x.example,b@x.example'])(
    '%s is none',
    (written) => {
      expect(messageEmail(written)).toBeUndefined();
    },
  );

  it('is spelt one way', () => {
    expect(messageEmail(' Ada.Ash@Mail.Example ')).toBe('ada.ash@mail.example');
  });
});

describe('reachesOf', () => {
  it('takes a mobile before the telephone in the hall', () => {
    const contact = { phones: ['01632 960101', 'work', '07700 900101'], email: undefined };
    expect(reachesOf(contact, 'text')).toEqual(['07700900101', '01632960101']);
    expect(reachesOf(contact, 'email')).toEqual([]);
  });

  it('finds numbers among words where they are to stay in school', () => {
    const contact = { phones: ['01632 960101 (not after 6)', '07700 900101 / 07700 900102'], email: 'a@b.example' };
    expect(allReaches(contact)).toEqual(expect.arrayContaining(['01632960101', '07700900101', '07700900102', 'a@b.example']));
  });

  it.each(['7700 900101', '447700900101', '07700 900102 07700 900101'])('knows what stays in school from %s too', (written) => {
    expect(allReaches({ phones: [written], email: undefined })).toContain('07700900101');
  });
});
