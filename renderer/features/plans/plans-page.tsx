import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { ClosureDesk } from './closure-desk.tsx';
import './plans.css';
import { StandingPlans } from './standing-plans.tsx';

const title = 'Plans and closures';

/** What stands as planned; and sessions that the school could not hold, written together after a preview. */
export function PlansPage() {
  const mayPlan = useMay('registers.plan');
  const freshness = useQuery({ ...api.school.freshness.queryOptions({ input: {} }), enabled: mayPlan });
  if (!mayPlan) {
    return (
      <Page title={title}>
        <EmptyState title="The attendance office keeps the plans">
          Tell the office what was agreed, or what was closed.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={title}
      sentence="What stands as planned, and an unplanned closure or a staggered start in one step. Planned days off belong in the calendar."
    >
      {freshness.isError && <ErrorPanel title="This cannot be shown now" error={errorMessage(freshness.error)} />}
      <Tabs defaultValue="standing" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="standing">Standing plans</Tabs.Tab>
          <Tabs.Tab value="closure">Write a closure</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="standing">
          <StandingPlans />
        </Tabs.Panel>
        <Tabs.Panel value="closure">{freshness.data !== undefined && <ClosureDesk today={freshness.data.today} />}</Tabs.Panel>
      </Tabs>
    </Page>
  );
}
