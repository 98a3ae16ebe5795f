import { Group, Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../client/use-session.ts';
import { Page } from '../../components/page.tsx';
import { FamilyProposals } from './family-proposals.tsx';
import { PupilList } from './pupil-list.tsx';
import './people.css';

/** Every pupil, and the families the records propose. */
export function PeoplePage() {
  const mayImport = useMay('people.import');
  return (
    <Page
      title="Pupils"
      actions={
        <Group gap="lg">
          {mayImport && <Link to="/pupils/import">Take in a roll</Link>}
          <Link to="/imports">Imports</Link>
        </Group>
      }
    >
      <Tabs defaultValue="pupils" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="pupils">Pupils</Tabs.Tab>
          <Tabs.Tab value="families">Families</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="pupils">
          <PupilList />
        </Tabs.Panel>
        <Tabs.Panel value="families">
          <FamilyProposals />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
