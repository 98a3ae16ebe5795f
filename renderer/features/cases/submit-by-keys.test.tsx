import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { EventFields } from './event-fields.tsx';
import { type EventForm, emptyEvent } from './event-form.ts';
import { submitByKeys } from './submit-by-keys.ts';

// A field that grows asks for these, and the simulated page has none.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

const today = plainDate('2026-11-24');

function Form({ first, onKeep }: { readonly first: Partial<EventForm>; readonly onKeep: (form: EventForm) => void }) {
  const [form, setForm] = useState<EventForm>({ ...emptyEvent(today, ''), ...first });
  return (
    <form
      aria-label="Event"
      onKeyDown={submitByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(form);
      }}
    >
      <EventFields form={form} set={(changes) => setForm((before) => ({ ...before, ...changes }))} people={[]} today={today} />
    </form>
  );
}

function show(first: Partial<EventForm> = {}) {
  const kept = vi.fn<(form: EventForm) => void>();
  render(
    <MantineProvider env="test">
      <Form first={first} onKeep={kept} />
    </MantineProvider>,
  );
  return kept;
}

const pressCtrlEnter = (field: HTMLElement) => fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', ctrlKey: true });
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

async function typeInto(name: string, text: string): Promise<HTMLElement> {
  const field = screen.getByRole('combobox', { name });
  field.focus();
  await settled();
  if (text !== '') fireEvent.change(field, { target: { value: text } });
  await settled();
  return field;
}

it('keeps the option that is marked in an open list', async () => {
  const kept = show();
  pressCtrlEnter(await typeInto('Outcome', 'message'));
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  expect(kept.mock.calls[0]?.[0].outcome).toBe('Left a message');
});

it('keeps nothing where what is typed fits no option', async () => {
  const kept = show();
  pressCtrlEnter(await typeInto('Outcome', 'xyz'));
  await settled();
  expect(kept).not.toHaveBeenCalled();
});

it('keeps the event from a list in which nothing is typed', async () => {
  const kept = show({ words: 'Mum rang' });
  pressCtrlEnter(await typeInto('Outcome', ''));
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  expect(kept.mock.calls[0]?.[0]).toMatchObject({ words: 'Mum rang', outcome: undefined });
});

it.each(['What', 'Outcome'])('leaves what stands in %s where its list is opened and nothing is typed', async (name) => {
  const kept = show({ kind: 'homeVisit', outcome: 'Card left' });
  pressCtrlEnter(await typeInto(name, ''));
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  expect(kept.mock.calls[0]?.[0]).toMatchObject({ kind: 'homeVisit', outcome: 'Card left' });
});

it('ticks that the child was seen with the outcome that says so', async () => {
  const kept = show({ kind: 'homeVisit' });
  pressCtrlEnter(await typeInto('Outcome', 'and the child'));
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  expect(kept.mock.calls[0]?.[0].childSeen).toBe(true);
});
