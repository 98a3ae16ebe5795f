import { Button, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { DoorFrame } from '../accounts/index.ts';
import { DemoStart } from './demo-start.tsx';
import { NewSchool } from './new-school.tsx';

/** An empty folder: set the school up, or open the invented one to look around. */
export function FirstStart() {
  const [settingUp, setSettingUp] = useState(false);
  if (settingUp) {
    return (
      <DoorFrame title="Set up your school" wide>
        <NewSchool onBack={() => setSettingUp(false)} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title="Welcome">
      <Stack gap="md">
        <Text>
          Registers, warning letters and sealed bundles for the local authority. Everything stays on this computer, encrypted, and
          needs no network.
        </Text>
        <div>
          <Title order={2} mb={4}>
            Your school
          </Title>
          <Text c="dimmed" mb="sm">
            Have ready: the URN and DfE number, session times, the names of the staff who will use it, and the term dates.
          </Text>
          <Group>
            <Button onClick={() => setSettingUp(true)}>Set up your school</Button>
          </Group>
        </div>
        <Divider label="or" />
        <DemoStart />
      </Stack>
    </DoorFrame>
  );
}
