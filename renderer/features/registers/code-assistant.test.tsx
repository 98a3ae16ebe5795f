import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { codeGuidanceSchema } from '#shared/domain/registers/code-guidance.ts';
import { addDays, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import shipped from '../../../resources/guidance/code-assistant.json' with { type: 'json' };
import { AssistantField } from './code-assistant.tsx';

const guidance = codeGuidanceSchema.parse(shipped);

function open({ on = plainDate('2026-11-24'), takesFocus = false }: { on?: PlainDate; takesFocus?: boolean } = {}) {
  const onUse = vi.fn<(symbol: string) => void>();
  render(
    <MantineProvider>
      <AssistantField guidance={guidance} on={on} session="AM" takesFocus={takesFocus} onUse={onUse} />
    </MantineProvider>,
  );
  const field = screen.getByRole('textbox', { name: 'What did the parent say?' });
  return { onUse, field, say: (value: string) => fireEvent.change(field, { target: { value } }) };
}

const topic = (name: string) => within(screen.getByRole('article', { name }));

describe('AssistantField', () => {
  it('says nothing before anything was said', () => {
    open();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('shows, as one types, the codes, the question and what led there', () => {
    const { say } = open();
    say('dentist at 10');
    const dentist = topic('Medical or dental appointment');
    expect(dentist.getByRole('button', { name: 'Use M – Leave: medical or dental appointment' })).toBeTruthy();
    expect(dentist.getByText(/Is the pupil in school when this register is taken/)).toBeTruthy();
    expect(dentist.getByText(/“dentist”, “10”/)).toBeTruthy();
    say('bus did not come');
    expect(screen.queryByRole('article', { name: 'Medical or dental appointment' })).toBeNull();
    expect(topic('Transport did not come').getByRole('button', { name: /Use Y1 – Transport not available/ })).toBeTruthy();
  });

  it('gives a code only by a press, of the code or of an answer', () => {
    const { say, field, onUse } = open();
    say('bus did not come');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onUse).not.toHaveBeenCalled();
    fireEvent.click(topic('Transport did not come').getByRole('button', { name: /^Use Y1 –/ }));
    fireEvent.click(topic('Transport did not come').getByRole('button', { name: /A service bus, train or car of their own/ }));
    expect(onUse.mock.calls).toEqual([['Y1'], ['O']]);
  });

  it('keeps Enter to itself, so that a form around it is not sent', () => {
    const { field } = open();
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false);
  });

  it('folds why each other code is wrong', () => {
    const { say } = open();
    say('lessons online');
    const summary = screen.getByText(/^Why not B/);
    expect(summary.closest('details')?.open).toBe(false);
    expect(screen.getByText(/Remote learning is never B/)).toBeTruthy();
  });

  it('keeps weaker topics at hand', () => {
    const { say } = open();
    say('going to Bratislava for three weeks');
    expect(screen.getByText(/^Perhaps also: .*Holiday in term time/)).toBeTruthy();
  });

  it('offers no button where the answer is no mark', () => {
    const { say } = open();
    say('inset day');
    expect(screen.queryByRole('button', { name: /Planned for everybody/ })).toBeNull();
    expect(screen.getByText(/Put the day into the school calendar/)).toBeTruthy();
  });

  it('says that it does not know, and asks', () => {
    const { say } = open();
    say('xyzzy');
    expect(screen.getByText(/Until the reason is known the code is N/)).toBeTruthy();
    expect(screen.getByText('What kept the pupil away?', { exact: false })).toBeTruthy();
  });

  it('does not speak of the codes of another set', () => {
    const { say } = open({ on: addDays(guidance.from, -1) });
    say('dentist');
    expect(screen.getByText(/speaks of today's codes/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is there, with the keyboard, before the guidance has come, and keeps what is typed', () => {
    const field = (known: typeof guidance | undefined) => (
      <MantineProvider>
        <AssistantField guidance={known} on={plainDate('2026-11-24')} session="AM" takesFocus onUse={vi.fn()} />
      </MantineProvider>
    );
    const { rerender } = render(field(undefined));
    const input = screen.getByRole('textbox', { name: 'What did the parent say?' });
    expect(document.activeElement).toBe(input);
    fireEvent.change(input, { target: { value: 'dentist' } });
    expect(screen.queryByRole('article')).toBeNull();
    rerender(field(guidance));
    expect(topic('Medical or dental appointment').getByRole('button', { name: /^Use M –/ })).toBeTruthy();
  });

  it('takes the keyboard where it is asked to, and only there', () => {
    expect(document.activeElement).not.toBe(open().field);
    document.body.replaceChildren();
    const { field } = open({ takesFocus: true });
    expect(document.activeElement).toBe(field);
  });
});
