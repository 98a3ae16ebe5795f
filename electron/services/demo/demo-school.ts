import type { School } from '#shared/domain/school/school.ts';
import { demoAccounts } from './demo-accounts.ts';
import { demoNames } from './demo-names.ts';
import type { DemoPhase } from './demo-options.ts';

/** Numbers in shapes that are checked, from ranges that no school holds. */
export const demoLaCode = '373';
export const demoEstablishment = '9901';

/** The invented school; `Demo` in its name stands on every page and document made in it. */
export function demoSchool(phase: DemoPhase): School {
  const head = demoAccounts.find((account) => account.role === 'head');
  return {
    name: 'Kestrel Lane Academy (demo school)',
    urn: '199001',
    laCode: demoLaCode,
    establishment: demoEstablishment,
    phase,
    registerOfRecord: 'office',
    times: {
      AM: { opens: minutes(8, 50), closes: minutes(9, 20), ends: minutes(12, 0) },
      PM: { opens: minutes(13, 0), closes: minutes(13, 30), ends: minutes(15, 20) },
    },
    address: ['1 Kestrel Lane', 'Upper Kestrel', demoNames.town, 'HZ4 1AA'],
    phone: '01632 960000',
    email: 'office@kestrel-lane.example',
    headName: head?.name ?? '',
  };
}

function minutes(hours: number, past: number): number {
  return hours * 60 + past;
}
