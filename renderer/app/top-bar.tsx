import {
  ActionIcon,
  Button,
  Kbd,
  Text,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconKeyboard, IconLock, IconMoon, IconSearch, IconSunHigh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../client/api.ts';
import { useAccount, useMay } from '../client/use-session.ts';
import { FreshnessStamp } from './freshness-stamp.tsx';
import { openPalette } from './palette.tsx';

type Props = { readonly onHelp: () => void; readonly onLock: () => void };

/** What holds in every room: find anything, how complete the marks are, who is signed in, lock. */
export function TopBar({ onHelp, onLock }: Props) {
  const account = useAccount();
  const school = useQuery(api.school.get.queryOptions({ input: {} }));
  const name = school.data?.name ?? 'Attendance Office';
  return (
    <header className="ao-bar">
      <span className="ao-bar-school" title={name}>
        {name}
      </span>
      <UnstyledButton className="ao-bar-search" onClick={() => openPalette()} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        Find a pupil or a room
        <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      <FreshnessStamp />
      <div className="ao-bar-end">
        <FireListLink />
        <Text size="sm" ta="right" lh={1.2}>
          {account.name}
          <Text span display="block" size="xs" c="dimmed">
            {account.roleTitle}
          </Text>
        </Text>
        <SchemeToggle />
        <Tooltip label="Keys (?)">
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Show the keys" onClick={onHelp}>
            <IconKeyboard size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Lock (Ctrl L)">
          <ActionIcon variant="default" size="lg" aria-label="Lock the office" aria-keyshortcuts="Control+L" onClick={onLock}>
            <IconLock size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}

/** Everyone can have the list in an emergency, from wherever they are. */
function FireListLink() {
  if (!useMay('building.read')) return null;
  return (
    <Button component={Link} to="/registers/fire-list" variant="default" size="sm">
      Fire list
    </Button>
  );
}

function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  const label = other === 'dark' ? 'Use dark colours' : 'Use light colours';
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={() => setColorScheme(other)}>
        {other === 'dark' ? <IconMoon size={20} stroke={1.6} aria-hidden /> : <IconSunHigh size={20} stroke={1.6} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
