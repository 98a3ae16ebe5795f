import { Button, Checkbox, Group, Kbd, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { isDecidedLeave } from '#shared/domain/leave/leave-kinds.ts';
import type { SessionAt } from '#shared/domain/registers/absence-line/call-span.ts';
import { lineCodeRefusal, lineCodesOn } from '#shared/domain/registers/absence-line/line-codes.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { CodeSelect } from '../../components/code-select.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { CodeSuggestions } from '../registers/index.ts';
import { CallEffects } from './call-effects.tsx';
import { asksNature, type CallForm, emptyCall } from './call-form.ts';
import { CallerField } from './caller-field.tsx';
import { DaysFields } from './days-fields.tsx';
import type { Kept } from './line-words.ts';
import { useKeepCall } from './use-keep-call.ts';

type Pupil = Outputs['people']['search'][number];

type Props = {
  readonly pupil: Pupil;
  readonly callers: Outputs['registers']['absenceCallers'];
  readonly now: SessionAt;
  readonly onEnd: (kept?: Kept) => void;
};

/** The call itself at the left, the code assistant beside it. Ctrl and Enter keep it from any field. */
export function CallFields({ pupil, callers, now, onEnd }: Props) {
  const [form, setForm] = useState<CallForm>(() => emptyCall(now));
  const [notUsed, setNotUsed] = useState<string>();
  const set = (changes: Partial<CallForm>) => setForm((before) => ({ ...before, ...changes }));
  const fields = { name: useField(), said: useField(), code: useField(), away: useField() };
  const assistant = useRef<HTMLDivElement>(null);
  const call = useKeepCall({ pupil, form, onEnd });
  const use = (symbol: string) => {
    const refusal = lineCodeRefusal(symbol, form.from.date);
    setNotUsed(refusal === undefined ? undefined : symbol);
    if (refusal !== undefined) return;
    set({ symbol });
    fields.away.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const keeps = event.ctrlKey || event.metaKey;
    if (event.key !== 'Enter' || !(keeps || event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (keeps) call.keep();
  };
  return (
    <form
      className="ao-line-form"
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        call.keep();
      }}
    >
      <Stack gap="md">
        <CallerField
          contacts={callers.contacts}
          form={form}
          set={set}
          nameRef={fields.name}
          onNext={() => fields.said.current?.focus()}
        />
        <SaidField
          form={form}
          set={set}
          fieldRef={fields.said}
          assistant={assistant}
          onNext={() => fields.code.current?.focus()}
        />
        <CodeField form={form} set={set} fieldRef={fields.code} />
        <DaysFields form={form} back={call.preview?.back} set={set} awayRef={fields.away} />
        <Siblings family={callers.family} form={form} set={set} />
        <Outcome call={call} onLeave={() => onEnd()} />
      </Stack>
      <div className="ao-line-side">
        {call.preview !== undefined && <CallEffects form={form} preview={call.preview} />}
        <div
          ref={assistant}
          className="ao-line-assistant"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            fields.said.current?.focus();
          }}
        >
          {form.said.trim() === '' && <Text c="dimmed">The codes that what is said could lead to stand here.</Text>}
          {notUsed !== undefined && <NotUsed symbol={notUsed} on={form.from.date} />}
          <CodeSuggestions said={form.said} on={form.from.date} session={form.from.session} onUse={use} />
        </div>
      </div>
    </form>
  );
}

function useField(): RefObject<HTMLInputElement | null> {
  return useRef<HTMLInputElement>(null);
}

type FieldProps = {
  readonly form: CallForm;
  readonly set: (changes: Partial<CallForm>) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
};

type SaidProps = FieldProps & { readonly assistant: RefObject<HTMLDivElement | null>; readonly onNext: () => void };

function SaidField({ form, set, fieldRef, assistant, onNext }: SaidProps) {
  return (
    <TextInput
      label="What is said"
      description="One line. Enter leads to the code, arrow down to the codes of the assistant."
      placeholder="sick in the night"
      maxLength={300}
      autoComplete="off"
      ref={fieldRef}
      value={form.said}
      onChange={(event) => set({ said: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.ctrlKey) return;
        if (event.key === 'Enter') onNext();
        else if (event.key === 'ArrowDown') assistant.current?.querySelector<HTMLElement>('button')?.focus();
        else return;
        event.preventDefault();
      }}
    />
  );
}

function CodeField({ form, set, fieldRef }: FieldProps) {
  return (
    <>
      <CodeSelect
        label="Code"
        ref={fieldRef}
        allowDeselect={false}
        codes={lineCodesOn(form.from.date)}
        value={form.symbol}
        onChange={(symbol) => set({ symbol: symbol ?? form.symbol })}
      />
      {asksNature(form) && (
        <TextInput
          label="What was it?"
          maxLength={200}
          value={form.detail}
          onChange={(event) => set({ detail: event.currentTarget.value })}
        />
      )}
      {form.symbol === 'G' && (
        <Text size="sm">
          G says that the school did not grant the holiday. Where leave was not asked for yet, keep N and{' '}
          <Link to="/registers/leave">record the application</Link>.
        </Text>
      )}
    </>
  );
}

function Siblings({ family, form, set }: { readonly family: readonly Pupil[] } & Omit<FieldProps, 'fieldRef'>) {
  if (family.length === 0) return null;
  return (
    <Checkbox.Group
      label="Said of brothers and sisters too"
      value={form.others.map(String)}
      onChange={(chosen) => set({ others: family.map((one) => one.id).filter((id) => chosen.includes(String(id))) })}
    >
      <Stack gap={4} mt={4}>
        {family.map((one) => (
          <Checkbox key={one.id} value={String(one.id)} label={`${one.knownName}, ${one.className}`} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function NotUsed({ symbol, on }: { readonly symbol: string; readonly on: SessionAt['date'] }) {
  return (
    <Text size="sm" fw={600} role="alert" mb="sm">
      {lineCodeRefusal(symbol, on)} {isDecidedLeave(symbol, on) && <Link to="/registers/leave">Record the application</Link>}
    </Text>
  );
}

type OutcomeProps = { readonly call: ReturnType<typeof useKeepCall>; readonly onLeave: () => void };

function Outcome({ call, onLeave }: OutcomeProps) {
  return (
    <>
      {call.gap !== undefined && (
        <Text c="red" role="alert">
          {call.gap}
        </Text>
      )}
      {call.previewError !== undefined && (
        <ErrorPanel title="What this would do cannot be said" error={errorMessage(call.previewError)} />
      )}
      {call.error !== undefined && <ErrorPanel title="The call was not kept" error={errorMessage(call.error)} />}
      <Group gap="xs">
        <Button type="submit" loading={call.pending}>
          Keep this call
        </Button>
        <Button variant="default" onClick={onLeave}>
          Leave it
        </Button>
        <Text size="sm" c="dimmed">
          <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">Enter</Kbd> keeps it from any field
        </Text>
      </Group>
    </>
  );
}
