import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { ClosureDesk } from './closure-desk.tsx';
import './plans.css';

const title = 'Plans and closures';

/** Sessions that the school could not hold, written together after a preview. */
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
      sentence="An unplanned closure or a staggered start in one step. Planned days off belong in the calendar, a pupil’s plan on the pupil’s page."
    >
      {freshness.isError && <ErrorPanel title="This cannot be shown now" error={errorMessage(freshness.error)} />}
      {freshness.data !== undefined && <ClosureDesk today={freshness.data.today} />}
    </Page>
  );
}
