import { type Dispatch, type KeyboardEvent, useEffect, useRef } from 'react';
import { codeAt } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { CodeCell } from '../../components/code-cell.tsx';
import { detailQuestions } from './detail-questions.ts';
import type { Entry } from './grid-model.ts';
import type { GridAction } from './grid-state.ts';
import { viewOf } from './mark-view.ts';

type Props = { readonly entry: Entry; readonly date: PlainDate; readonly dispatch: Dispatch<GridAction> };

/** What is being written in the cell: the letters so far, the minutes, or the detail that the code asks for. */
export function MarkEntry({ entry, date, dispatch }: Props) {
  if (entry.kind === 'code') return <span className="ao-entry-text">{entry.text === '' ? 'Code' : entry.text}</span>;
  const { codeClass, title } = viewOf(entry.symbol, date);
  return (
    <span className="ao-entry">
      <CodeCell symbol={entry.symbol} codeClass={codeClass} meaning={title} />
      {entry.kind === 'minutes' ? (
        <span className="ao-entry-minutes">
          <span className="ao-entry-digits">{entry.text}</span> minutes late
          {entry.hint && <strong> – type how many, then Enter</strong>}
        </span>
      ) : (
        <DetailInput
          entry={entry}
          question={detailQuestions[codeAt(entry.symbol, date)?.detail ?? 'nature']}
          dispatch={dispatch}
        />
      )}
    </span>
  );
}

type DetailInputProps = {
  readonly entry: Extract<Entry, { kind: 'detail' }>;
  readonly question: string;
  readonly dispatch: Dispatch<GridAction>;
};

function DetailInput({ entry, question, dispatch }: DetailInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') dispatch({ type: 'detailFinished' });
    else if (event.key === 'Escape') dispatch({ type: 'dismissed' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className="ao-entry-input"
      aria-label={`${question} Then Enter`}
      placeholder={question}
      maxLength={500}
      value={entry.text}
      onChange={(event) => dispatch({ type: 'detailTyped', text: event.currentTarget.value })}
      onKeyDown={onKeyDown}
    />
  );
}
