import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '../client/api.ts';
import { useAccount } from '../client/use-session.ts';
import { openQuickEntryHere } from './quick-entry-here.ts';
import { roomsFor } from './rooms.ts';
import { sectionsFor } from './sections.ts';
import { useFirstChoice } from './use-first-choice.ts';

type Props = { readonly onLock: () => void; readonly onHelp: () => void };

type PaletteAct = {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  readonly run: () => void;
};

const fewestLetters = 2;

const [store, palette] = createSpotlight();

/** Opens the palette from anywhere in the window. */
export const openPalette = palette.open;

/** `Ctrl K`: a pupil in three letters, the rooms, and what can be done anywhere. */
export function Palette(props: Props) {
  const [text, setText] = useState('');
  const pupils = usePupils(text);
  const acts = useActs(props).filter((act) => matches(act, text));
  const [first] = [...pupils, ...acts];
  const onKeyDown = useFirstChoice({ store, text, first, close: palette.close });
  return (
    <Spotlight.Root
      closeOnClickOutside
      store={store}
      query={text}
      onQueryChange={setText}
      clearQueryOnClose
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': 'Find' } }}
    >
      <Spotlight.Search
        placeholder="A pupil, a room or an act"
        aria-label="Find a pupil, a room or an act"
        onKeyDown={onKeyDown}
      />
      <Spotlight.ActionsList>
        <Found title="Pupils" acts={pupils} first={first} />
        <Found title="Go and do" acts={acts} first={first} />
        {pupils.length + acts.length === 0 && <Spotlight.Empty>Nothing is called that here</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

type FoundProps = { readonly title: string; readonly acts: readonly PaletteAct[]; readonly first: PaletteAct | undefined };

/** What stands first is chosen, so that Enter alone goes there. */
function Found({ title, acts, first }: FoundProps) {
  if (acts.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={title}>
      {acts.map((act) => (
        <Spotlight.Action
          data-first={act === first || undefined}
          key={act.id}
          label={act.label}
          description={act.what}
          onClick={act.run}
        />
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
  // Those found by fewer letters stay until the others come, but only where they still fit: Enter goes to the first.
  const fits = ({ knownName }: { readonly knownName: string }) => knownName.toLowerCase().includes(searched.toLowerCase());
  const pupils = found.isPlaceholderData ? found.data?.filter(fits) : found.data;
  return (pupils ?? []).map((pupil) => ({
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
        id: `room ${room.to}`,
        label: room.title,
        what: room.what,
        run: () => void navigate({ to: room.to }),
      })),
      ...sectionsFor(account).map((section) => ({
        id: section.to,
        label: section.title,
        what: section.what,
        run: () => void navigate({ to: section.to }),
      })),
      ...(account.rights.includes('cases.work')
        ? [{ id: 'record', label: 'Write into the chronology', what: 'Ctrl I', run: openQuickEntryHere }]
        : []),
      { id: 'lock', label: 'Lock the office', what: 'Ctrl L', run: onLock },
      { id: 'keys', label: 'Show the keys', what: '?', run: onHelp },
    ],
    [account, navigate, onLock, onHelp],
  );
}

function matches(act: PaletteAct, text: string): boolean {
  return `${act.label} ${act.what}`.toLowerCase().includes(text.trim().toLowerCase());
}
