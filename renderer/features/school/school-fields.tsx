import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { type Phase, phases } from '#shared/domain/school/school.ts';
import type { School, SchoolErrors } from './school-form.ts';

export type SchoolFieldsProps = {
  readonly school: School;
  readonly onChange: (school: School) => void;
  /** Shown once the person has tried to go on. */
  readonly errors: SchoolErrors;
  readonly readOnly?: boolean;
};

/** Name, numbers, phase, head and address of the school. */
export function SchoolFields({ school, onChange, errors, readOnly = false }: SchoolFieldsProps) {
  const text = (field: 'name' | 'urn' | 'laCode' | 'establishment' | 'phone' | 'email' | 'headName') => ({
    value: school[field],
    error: errors[field],
    readOnly,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...school, [field]: event.currentTarget.value }),
  });
  return (
    <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
      <TextInput label="Name of the school" {...text('name')} />
      <TextInput label="Head teacher" placeholder="Ms R. Holt" {...text('headName')} />
      <TextInput label="URN" description="Six digits, from Get Information about Schools" inputMode="numeric" {...text('urn')} />
      <NativeSelect
        label="Phase"
        description="As the school is registered"
        data={[...phases]}
        value={school.phase}
        disabled={readOnly}
        onChange={(event) => onChange({ ...school, phase: event.currentTarget.value as Phase })}
      />
      <TextInput label="Local authority number" description="Three digits" inputMode="numeric" {...text('laCode')} />
      <TextInput
        label="School’s DfE number"
        description="The four digits after the authority’s"
        inputMode="numeric"
        {...text('establishment')}
      />
      <Textarea
        label="Address"
        description="One line each, as on a letter"
        autosize
        minRows={3}
        maxRows={6}
        readOnly={readOnly}
        value={school.address.join('\n')}
        error={errors['address']}
        onChange={(event) => onChange({ ...school, address: event.currentTarget.value.split('\n') })}
      />
      <div>
        <TextInput label="Telephone" {...text('phone')} mb="sm" />
        <TextInput label="E-mail" type="email" {...text('email')} />
      </div>
    </SimpleGrid>
  );
}
