import { Kbd, Radio, Stack, TextInput } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import type { Outputs } from '../../client/contract-types.ts';
import { type CallForm, someoneElse } from './call-form.ts';
import { callerWords } from './line-words.ts';

type Contacts = Outputs['registers']['absenceCallers']['contacts'];

type Props = {
  readonly contacts: Contacts;
  readonly form: CallForm;
  readonly set: (changes: Partial<CallForm>) => void;
  readonly nameRef: RefObject<HTMLInputElement | null>;
  /** Leads on to what was said. */
  readonly onNext: () => void;
};

/** Who is on the telephone: one digit chooses and leads on, 0 is somebody else. */
export function CallerField({ contacts, form, set, nameRef, onNext }: Props) {
  const choose = (caller: string) => {
    set({ caller });
    if (caller === someoneElse) requestAnimationFrame(() => nameRef.current?.focus());
    else onNext();
  };
  const byDigit = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const caller = event.key === '0' ? someoneElse : String(contacts[Number(event.key) - 1]?.contact ?? '');
    if (/^\d$/.test(event.key) && caller !== '') choose(caller);
    else if (event.key === 'Enter' && form.caller !== '') choose(form.caller);
    else return;
    event.preventDefault();
  };
  const barred = contacts.find((one) => one.doNotRing && String(one.contact) === form.caller);
  return (
    <Stack gap="xs">
      <Radio.Group label="Who rings?" value={form.caller} onChange={(caller) => set({ caller })} onKeyDown={byDigit}>
        <div className="ao-line-callers">
          {contacts.map((one, index) => (
            <Radio
              key={one.contact}
              value={String(one.contact)}
              autoFocus={index === 0}
              label={
                <>
                  {index < 9 && <Kbd size="xs">{index + 1}</Kbd>} {callerWords({ caller: one.name, known: one.relationship })}
                  {one.doNotRing && <strong> – do not ring</strong>}
                </>
              }
            />
          ))}
          <Radio
            value={someoneElse}
            autoFocus={contacts.length === 0}
            label={
              <>
                <Kbd size="xs">0</Kbd> Someone else
              </>
            }
          />
        </div>
      </Radio.Group>
      {barred !== undefined && (
        <p className="ao-line-barred" role="alert">
          Write down what {barred.name} says and tell nothing about the child. It confirms nothing: N stays until another contact
          is reached.
        </p>
      )}
      {form.caller === someoneElse && (
        <div className="ao-line-pair">
          <TextInput
            label="Name of the caller"
            maxLength={200}
            ref={nameRef}
            value={form.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label="What the caller is to the child"
            placeholder="grandmother"
            maxLength={200}
            value={form.known}
            onChange={(event) => set({ known: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey) onNext();
            }}
          />
        </div>
      )}
    </Stack>
  );
}
