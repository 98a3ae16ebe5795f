import { TextInput, UnstyledButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';

type Pupil = Outputs['people']['search'][number];

type Props = {
  readonly label: string;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly onChoose: (pupil: Pupil) => void;
};

const fewestLetters = 2;
const shownAtMost = 8;

/** One field over those on the roll: letters, arrows where there are several, Enter. What is chosen is always in sight. */
export function PupilFinder({ label, fieldRef, onChoose }: Props) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const searched = text.trim();
  const asks = searched.length >= fewestLetters;
  const search = useQuery({
    ...api.people.search.queryOptions({ input: { text: searched } }),
    enabled: asks,
    placeholderData: keepPreviousData,
  });
  const found = asks ? (search.data ?? []).filter((pupil) => pupil.onRoll).slice(0, shownAtMost) : [];
  const settled = asks && !search.isPlaceholderData && search.data !== undefined;
  const choose = (pupil: Pupil | undefined) => {
    if (pupil === undefined || !settled) return;
    setText('');
    setAt(0);
    onChoose(pupil);
    fieldRef.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') choose(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="ao-finder">
      <TextInput
        ref={fieldRef}
        label={label}
        size="lg"
        autoFocus
        autoComplete="off"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="ao-finder-found"
        aria-activedescendant={found[at] === undefined ? undefined : `ao-finder-${found[at].id}`}
        placeholder="Three letters of the name, then Enter"
        value={text}
        onKeyDown={move}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div id="ao-finder-found" role="listbox" aria-label="Found" className="ao-finder-found">
        {found.map((pupil, index) => (
          <UnstyledButton
            key={pupil.id}
            id={`ao-finder-${pupil.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="ao-finder-one"
            onClick={() => choose(pupil)}
          >
            <strong>{pupil.knownName}</strong> <span>{pupil.className}</span>
          </UnstyledButton>
        ))}
      </div>
      {settled && found.length === 0 && <div role="status">Nobody on the roll is called that.</div>}
    </div>
  );
}
