import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';

type Family = Outputs['people']['families'][number];

/** Brothers and sisters as the records propose them; a person confirms, because a shared contact is not yet a family. */
export function FamilyProposals() {
  const families = useQuery(api.people.families.queryOptions({ input: {} }));
  const confirm = useMutation(api.people.confirmFamily.mutationOptions());
  const mayChange = useMay('people.change');
  if (families.isError)
    return (
      <ErrorPanel title="This cannot be shown now" error={errorMessage(families.error)} onRetry={() => void families.refetch()} />
    );
  return (
    <>
      {confirm.isError && (
        <ErrorPanel title="The family was not confirmed" error={errorMessage(confirm.error)} onClose={confirm.reset} />
      )}
      <Worklist
        label="Families"
        sentence="Brothers and sisters, proposed from contacts they share. An address alone never proposes a family, and records with a withheld address are left out."
        rows={families.data?.toSorted((left, right) => Number(left.confirmed) - Number(right.confirmed))}
        columns={columns}
        rowKey={keyOf}
        rowTitle={(family) => family.members.map((member) => member.knownName).join(', ')}
        panel={(family) => <FamilyWhy family={family} />}
        {...(families.data === undefined ? {} : { counts: countsOf(families.data) })}
        nextAct={(family) =>
          family.confirmed || !mayChange ? null : (
            <Button
              size="compact-sm"
              variant="default"
              loading={confirm.isPending && confirm.variables.pupils[0] === family.members[0]?.pupil}
              onClick={() => confirm.mutate({ pupils: family.members.map((member) => member.pupil) })}
            >
              Confirm this family
            </Button>
          )
        }
        nextActWidth={196}
        empty={
          <EmptyState title="No families proposed">
            A family is proposed when a roll names the same contact for two pupils, with the same phone or e-mail.
          </EmptyState>
        }
      />
    </>
  );
}

function countsOf(families: readonly Family[]) {
  return [
    { label: 'to confirm', value: families.filter((family) => !family.confirmed).length },
    { label: 'confirmed', value: families.filter((family) => family.confirmed).length },
  ];
}

function keyOf(family: Family): string {
  return family.members.map((member) => member.pupil).join('-');
}

function FamilyWhy({ family }: { readonly family: Family }) {
  return (
    <>
      <Text size="sm">{family.because}</Text>
      <ul>
        {family.members.map((member) => (
          <li key={member.pupil}>
            <Link to="/pupils/$pupil" params={{ pupil: String(member.pupil) }}>
              {member.knownName}
            </Link>
            , {member.className}
          </li>
        ))}
      </ul>
    </>
  );
}

const columns: readonly WorklistColumn<Family>[] = [
  {
    key: 'members',
    title: 'Pupils',
    cell: (family) =>
      family.members.map((member, index) => (
        <Fragment key={member.pupil}>
          {index > 0 && ' · '}
          {member.knownName} <span className="ao-people-dimmed">{member.className}</span>
        </Fragment>
      )),
  },
  { key: 'because', title: 'Why', cell: (family) => family.because },
  { key: 'confirmed', title: 'State', width: 110, cell: (family) => (family.confirmed ? 'Confirmed' : 'Proposed') },
];
