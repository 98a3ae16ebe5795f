import { describe, expect, it } from 'vitest';
import { type DayFacts, leftAfterRegistration, returnRefusal, type SignOutFacts, signOutRefusal } from './sign-out.ts';

const whole: SignOutFacts = { reason: 'medical', left: 600, back: 660, minuteOfDay: 600, isOut: false, collector: 'mayCollect' };

describe('a sign-out', () => {
  it.each<[string, Partial<SignOutFacts>, RegExp | undefined]>([
    ['with a contact who may collect', {}, undefined],
    ['twice', { isOut: true }, /signed out already/],
    ['in a minute from now', { left: 601 }, /still to come/],
    ['expected back when leaving', { back: 600 }, /not after/],
    ['expected back a minute later', { back: 601 }, undefined],
    ['without expected return', { back: undefined }, undefined],
    ['to whom no child is handed, whoever agrees', { collector: 'mayNot', agreedBy: 'H. Achebe' }, /Do not hand/],
    ['to somebody else', { collector: 'somebodyElse' }, /member of staff has agreed/],
    ['to somebody else, agreed by blanks', { collector: 'somebodyElse', agreedBy: '  ' }, /member of staff has agreed/],
    ['to somebody else, agreed', { collector: 'somebodyElse', agreedBy: 'H. Achebe' }, undefined],
    ['alone', { collector: 'alone' }, /leaves alone only/],
    ['alone, agreed', { collector: 'alone', agreedBy: 'H. Achebe' }, undefined],
    ['alone to a place of education', { collector: 'alone', reason: 'W' }, undefined],
  ])('%s', (_, changes, refused) => {
    const said = signOutRefusal({ ...whole, ...changes });
    if (refused === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(refused);
  });
});

describe('a return', () => {
  it.each([
    [599, /before the time of leaving/],
    [600, undefined],
    [700, undefined],
    [701, /still to come/],
  ])('at minute %i', (returned, refused) => {
    const said = returnRefusal({ left: 600, returned, minuteOfDay: 700 });
    if (refused === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(refused);
  });
});

describe('left after registration', () => {
  it.each<[string, Partial<DayFacts>, string | undefined]>([
    ['in school all day', { am: '/', pm: '\\' }, undefined],
    ['in school AM, PM not marked yet', { am: '/' }, undefined],
    ['in school AM, away PM', { am: '/', pm: 'N' }, 'absentAfterNoon'],
    ['late after closing AM, away PM', { am: 'U', pm: 'N' }, 'absentAfterNoon'],
    ['in school AM, off site PM', { am: '/', pm: 'W' }, undefined],
    ['away all day', { am: 'N', pm: 'N' }, undefined],
    ['signed out, away PM', { am: '/', pm: 'M', signOuts: [{}] }, undefined],
    ['expected at this minute', { am: '/', signOuts: [{ back: 800 }] }, undefined],
    ['expected a minute ago', { am: '/', signOuts: [{ back: 799 }] }, 'notBack'],
    ['expected a minute ago and back', { am: '/', signOuts: [{ back: 799, returned: 800 }] }, undefined],
  ])('%s', (_, changes, expected) => {
    expect(leftAfterRegistration({ minuteOfDay: 800, signOuts: [], ...changes })).toBe(expected);
  });
});
