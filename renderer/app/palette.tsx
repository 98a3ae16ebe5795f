import { Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '../client/api.ts';
import { useAccount } from '../client/use-session.ts';
import { roomsFor } from './rooms.ts';

type Props = { readonly onLock: () => void; readonly onHelp: () => void };

type PaletteAct = {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  readonly run: () => void;
};

const fewestLetters = 2;

/** `Ctrl K`: a pupil in three letters, the rooms, and what can be done anywhere. */
export function Palette(props: Props) {
  const [text, setText] = useState('');
  const pupils = usePupils(text);
  const acts = useActs(props).filter((act) => matches(act, text));
  return (
    <Spotlight.Root query={text} onQueryChange={setText} clearQueryOnClose shortcut={null} transitionProps={{ duration: 0 }}>
      <Spotlight.Search placeholder="A pupil, a room or an act" aria-label="Find a pupil, a room or an act" />
      <Spotlight.ActionsList>
        <Found title="Pupils" acts={pupils} />
        <Found title="Go and do" acts={acts} />
        {pupils.length + acts.length === 0 && <Spotlight.Empty>Nothing is called that here</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Found({ title, acts }: { readonly title: string; readonly acts: readonly PaletteAct[] }) {
  if (acts.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={title}>
      {acts.map((act) => (
        <Spotlight.Action key={act.id} label={act.label} description={act.what} onClick={act.run} />
      ))}
    </Spotlight.ActionsGroup>
  );
}

function usePupils(text: string): readonly PaletteAct[] {
  const navigate = useNavigate();
  const searched = text.trim();
  const found = useQuery({
    ...api.people.search.queryOptions({ input: { text: searched } }),
    enabled: searched.length >= fewestLetters,
    placeholderData: (before) => before,
  });
  if (searched.length < fewestLetters) return [];
  return (found.data ?? []).map((pupil) => ({
    id: `pupil-${pupil.id}`,
    label: pupil.knownName,
    what: `${pupil.className}, year ${pupil.yearGroup}`,
    run: () => void navigate({ to: '/pupils/$pupil', params: { pupil: String(pupil.id) } }),
  }));
}

function useActs({ onLock, onHelp }: Props): readonly PaletteAct[] {
  const account = useAccount();
  const navigate = useNavigate();
  return useMemo(
    () => [
      ...roomsFor(account).map((room) => ({
        id: room.to,
        label: room.title,
        what: room.what,
        run: () => void navigate({ to: room.to }),
      })),
      { id: 'lock', label: 'Lock the office', what: 'Ctrl L', run: onLock },
      { id: 'keys', label: 'Show the keys', what: '?', run: onHelp },
    ],
    [account, navigate, onLock, onHelp],
  );
}

function matches(act: PaletteAct, text: string): boolean {
  return `${act.label} ${act.what}`.toLowerCase().includes(text.trim().toLowerCase());
}
