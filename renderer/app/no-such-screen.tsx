import { Link } from '@tanstack/react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../components/page.tsx';

/** An address that leads nowhere, from an old link for instance. */
export function NoSuchScreen() {
  return (
    <Page title="Nothing here">
      <EmptyState title="This address leads to no screen" action={<Link to="/">Go to Today</Link>}>
        What was saved is kept.
      </EmptyState>
    </Page>
  );
}
