import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../client/api.ts';
import { AddPupil, AddRelative, ChangeLead } from './case-people-forms.tsx';
import type { CaseSheet } from './case-words.ts';
import { TakeOut } from './take-out.tsx';
import { useOpenedForm } from './use-opened-form.ts';

type Props = { readonly sheet: CaseSheet; readonly mayWork: boolean };

/** Brothers and sisters in one case, those at other schools by name, and who leads it. */
export function CasePeople({ sheet, mayWork }: Props) {
  const { form, opener, leave } = useOpenedForm<'pupil' | 'relative' | 'lead'>();
  const { case: row, relatives } = sheet;
  const open = mayWork ? form : undefined;
  return (
    <Stack gap="sm">
      {row.pupils.map((pupil) => (
        <Child key={pupil.id} sheet={sheet} pupil={pupil} mayWork={mayWork} />
      ))}
      {relatives.map((one) => (
        <Relative key={one.id} sheet={sheet} relative={one} mayWork={mayWork} />
      ))}
      <Text>Lead worker: {row.lead.name}</Text>
      {mayWork && open === undefined && (
        <Group gap="xs">
          <Button size="xs" variant="default" {...opener('pupil')}>
            Add a child of this school
          </Button>
          <Button size="xs" variant="default" {...opener('relative')}>
            Name one at another school
          </Button>
          <Button size="xs" variant="default" {...opener('lead')}>
            Another lead worker
          </Button>
        </Group>
      )}
      {open === 'pupil' && <AddPupil sheet={sheet} onLeave={leave} />}
      {open === 'relative' && <AddRelative sheet={sheet} onLeave={leave} />}
      {open === 'lead' && <ChangeLead sheet={sheet} onLeave={leave} />}
    </Stack>
  );
}

/** The last child stays: a case is about somebody. */
function Child({ sheet, pupil, mayWork }: Props & { readonly pupil: CaseSheet['case']['pupils'][number] }) {
  const remove = useMutation(api.cases.removePupil.mutationOptions());
  return (
    <TakeOut
      name={pupil.knownName}
      may={mayWork && sheet.case.pupils.length > 1}
      pending={remove.isPending}
      error={remove.error}
      onTakeOut={(reason) => remove.mutate({ case: sheet.case.id, pupil: pupil.id, reason })}
    >
      <Link to="/pupils/$pupil" params={{ pupil: String(pupil.id) }}>
        {pupil.knownName}
      </Link>
      , {pupil.onRoll ? pupil.className : 'no longer on the roll'}
    </TakeOut>
  );
}

function Relative({ sheet, relative, mayWork }: Props & { readonly relative: CaseSheet['relatives'][number] }) {
  const remove = useMutation(api.cases.removeRelative.mutationOptions());
  return (
    <TakeOut
      name={relative.name}
      may={mayWork}
      pending={remove.isPending}
      error={remove.error}
      onTakeOut={(reason) => remove.mutate({ case: sheet.case.id, relative: relative.id, reason })}
    >
      {relative.name}, {relative.school}
      {relative.known === '' ? '' : `: ${relative.known}`}
    </TakeOut>
  );
}
