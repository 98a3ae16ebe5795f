import { Radio, Stack } from '@mantine/core';
import type { School } from './school-form.ts';

type Props = {
  readonly school: School;
  readonly onChange: (school: School) => void;
  readonly readOnly?: boolean;
};

/** Where the register is kept, and what that asks of the school (practice rule 6). */
export function RecordFields({ school, onChange, readOnly = false }: Props) {
  return (
    <Radio.Group
      label="Register of record"
      description="The one that a court or an inspector is shown. Certificates and bundles name it."
      value={school.registerOfRecord}
      onChange={(value) => onChange({ ...school, registerOfRecord: value === 'office' ? 'office' : 'mis' })}
    >
      <Stack gap="md" mt="md" maw="72ch">
        <Radio
          value="mis"
          disabled={readOnly}
          label="The school’s MIS"
          description="Marks come in from the MIS by import through the day, and the MIS shares them with the DfE as it does now. What is written here becomes a list of things to do in the MIS, which the next import clears."
        />
        <Radio
          value="office"
          disabled={readOnly}
          label="This program"
          description="The school must then share its attendance with the DfE every day, from the marks that this program exports. Nothing written here can be overwritten; a correction stands beside the original with its reason."
        />
      </Stack>
    </Radio.Group>
  );
}
