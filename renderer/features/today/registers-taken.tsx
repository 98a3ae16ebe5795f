import { Link } from '@tanstack/react-router';
import type { Outputs } from '../../client/contract-types.ts';
import { Card } from './card.tsx';

type Day = Outputs['registers']['day'];

/** How many of the registers that are due by now have been taken. */
export function RegistersTaken({ day }: { readonly day: Day | undefined }) {
  if (day !== undefined && !day.open) {
    return <Card title="Registers taken" figure="–" note={day.closedBecause ?? 'The school has no session today.'} />;
  }
  const due = day?.registers.filter((register) => register.state !== 'notDue');
  const taken = due?.filter((register) => register.state === 'taken').length;
  return (
    <Card
      title="Registers taken"
      figure={due === undefined ? undefined : `${taken} of ${due.length}`}
      note={<Link to="/registers">All registers of the day</Link>}
    />
  );
}
