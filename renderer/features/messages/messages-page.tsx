import { Alert, Button, Group, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { ListsWorklist } from './lists-worklist.tsx';
import type { MessageListRow } from './message-words.ts';
import { PrepareDesk } from './prepare-desk.tsx';
import { TextsWorklist } from './texts-worklist.tsx';

/** Messages to families of those who are away without a reason: prepared here, sent by the school's own service. */
export function MessagesPage() {
  if (!useMay('messages.prepare')) {
    return (
      <Page title="Messages">
        <EmptyState title="The attendance office prepares messages">
          Tell the office what you know of a child who is away.
        </EmptyState>
      </Page>
    );
  }
  return <Messages />;
}

type Tab = 'prepare' | 'lists' | 'texts';

function Messages() {
  const [tab, setTab] = useState<Tab>('prepare');
  const [done, setDone] = useState<string>();
  const listsTab = useRef<HTMLButtonElement>(null);
  const texts = useQuery({ ...api.registers.messageTexts.queryOptions({ input: {} }), staleTime: 0 });
  const lists = useQuery({ ...api.registers.messageLists.queryOptions({ input: {} }), staleTime: 0 });
  const failed = texts.error ?? lists.error;
  const waiting = (texts.data?.texts ?? []).filter(({ now }) => now.state === 'draft').length;
  const open = (lists.data ?? []).filter(({ state }) => state === 'prepared');
  const choose = (next: Tab): void => {
    setTab(next);
    setDone(undefined);
  };
  return (
    <Page title="Messages">
      {failed !== null && (
        <ErrorPanel
          title="The messages cannot be shown"
          error={errorMessage(failed)}
          onRetry={() => void Promise.all([texts.refetch(), lists.refetch()])}
        />
      )}
      <Forgotten lists={open} onShow={tab === 'lists' ? undefined : () => choose('lists')} />
      <Tabs value={tab} onChange={(value) => choose((value ?? 'prepare') as Tab)} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="prepare">Prepare a list</Tabs.Tab>
          <Tabs.Tab value="lists" ref={listsTab}>
            Lists{open.length > 0 && ` (${open.length} prepared)`}
          </Tabs.Tab>
          <Tabs.Tab value="texts">Texts{waiting > 0 && ` (${waiting} to approve)`}</Tabs.Tab>
        </Tabs.List>
        {done !== undefined && (
          <Text role="status" mb="sm">
            {done}
          </Text>
        )}
        <Tabs.Panel value="prepare">
          <PrepareDesk
            texts={texts.data}
            onTexts={() => choose('texts')}
            onPrepared={(words) => {
              choose('lists');
              setDone(words);
              listsTab.current?.focus();
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="lists">
          <ListsWorklist lists={lists.data} />
        </Tabs.Panel>
        <Tabs.Panel value="texts">
          <TextsWorklist texts={texts.data} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

type ForgottenProps = { readonly lists: readonly MessageListRow[]; readonly onShow: (() => void) | undefined };

function Forgotten({ lists, onShow }: ForgottenProps) {
  const count = lists.filter(({ forgotten }) => forgotten).length;
  if (count === 0) return null;
  return (
    <Alert variant="outline" color="yellow" title="Prepared, not said to be sent" role="note">
      <Group gap="md">
        <Text size="sm">
          {count === 1 ? 'One list of an earlier day waits' : `${count} lists of earlier days wait`} for a person to say whether
          it was sent. Until then no attempt is recorded.
        </Text>
        {onShow !== undefined && (
          <Button size="xs" variant="default" onClick={onShow}>
            Show the lists
          </Button>
        )}
      </Group>
    </Alert>
  );
}
