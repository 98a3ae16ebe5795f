import { describe, expect, it } from 'vitest';
import { problem } from './problem.ts';
import { problemCodes } from './problem-codes.ts';
import { finishProblems, problemList } from './problem-list.ts';

describe('problem', () => {
  it('fills the sentence with the place and the facts', () => {
    const twice = problem('UPN_TWICE', { line: 4, column: 'UPN', value: 'W373200015002' }, { first: 3 });
    expect(twice).toEqual({
      severity: 'error',
      code: 'UPN_TWICE',
      line: 4,
      column: 'UPN',
      value: 'W373200015002',
      message: 'The UPN W373200015002 stands twice: on line 3 and on line 4.',
      advice: problemCodes.UPN_TWICE.whatToDo,
    });
  });

  it('cuts a long value and leaves out a place that is not known', () => {
    const one = problem('CODE_UNKNOWN', { value: 'x'.repeat(200) });
    expect(one.value).toHaveLength(80);
    expect(Object.keys(one)).not.toContain('line');
  });
});

describe('problemList', () => {
  it('lists up to its limit, counts all and says how many are missing', () => {
    const list = problemList(2);
    list.add(problem('ENCODING_ASSUMED'));
    for (const line of [1, 2, 3]) list.add(problem('ROW_MALFORMED', { line }));
    expect([list.total, list.errors]).toEqual([4, 3]);
    expect(finishProblems(list, 2).map((one) => one.code)).toEqual(['ENCODING_ASSUMED', 'ROW_MALFORMED', 'PROBLEMS_MORE']);
  });

  it('adds nothing at the limit itself', () => {
    const list = problemList(1);
    list.add(problem('FILE_EMPTY'));
    expect(finishProblems(list, 1).map((one) => one.code)).toEqual(['FILE_EMPTY']);
  });
});
