import { Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { AccountsSection } from '../accounts/index.ts';
import { CalendarSection } from './calendar-section.tsx';
import { DetailsSection } from './details-section.tsx';
import { KeepingSection } from './keeping-section.tsx';

/** The school itself: what it is, when it is open, who works here, and that nothing of it is lost. */
export function SchoolPage() {
  const school = useQuery(api.school.get.queryOptions({ input: {} }));
  const mayKeep = useMay('school.backup');
  return (
    <Page title="School" sentence="What the school is, when it is open, who signs in, and its backup.">
      <Tabs defaultValue="details" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="details">Details</Tabs.Tab>
          <Tabs.Tab value="calendar">Calendar</Tabs.Tab>
          <Tabs.Tab value="accounts">Accounts</Tabs.Tab>
          {mayKeep && <Tabs.Tab value="keeping">Backup and check</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="details">
          {school.isError && <ErrorPanel title="The details cannot be shown" error={errorMessage(school.error)} />}
          {school.isPending && <Skeleton height={300} aria-label="Loading" />}
          {school.data !== undefined && <DetailsSection school={school.data} />}
        </Tabs.Panel>
        <Tabs.Panel value="calendar">
          <CalendarSection />
        </Tabs.Panel>
        <Tabs.Panel value="accounts">
          <AccountsSection />
        </Tabs.Panel>
        {mayKeep && (
          <Tabs.Panel value="keeping">
            <KeepingSection />
          </Tabs.Panel>
        )}
      </Tabs>
    </Page>
  );
}
