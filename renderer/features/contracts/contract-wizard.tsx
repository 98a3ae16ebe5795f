import { Button, Group, Stack, Stepper } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ContractId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { Page } from '../../components/page.tsx';
import { CheckStep } from './check-step.tsx';
import { type ContractDraft, termsOf } from './contract-draft.ts';
import { ParentsStep } from './parents-step.tsx';
import { PeriodStep } from './period-step.tsx';
import { RequirementsStep } from './requirements-step.tsx';
import { SupportStep } from './support-step.tsx';
import type { WizardGround } from './wizard-ground.ts';
import { WordsStep } from './words-step.tsx';

const steps = ['Parents', 'Requirements', 'Support', 'Period', 'Words', 'Check'] as const;

/** One step after another; the last one shows the whole and everything that would refuse it. */
export function ContractWizard({ ground, first }: { readonly ground: WizardGround; readonly first: ContractDraft }) {
  const [step, setStep] = useState(0);
  const [draft, setDraft] = useState(first);
  const keep = useKeep(ground, draft);
  const props = { draft, ground, onChange: setDraft };
  const last = steps.length - 1;
  const title =
    ground.contract === undefined ? 'Parenting contract' : ground.change === undefined ? 'Vary the contract' : 'Change the draft';
  return (
    <Page
      title={`${title}: ${ground.pupil.knownName}`}
      sentence="Nobody is asked to sign anything before the head teacher has seen it."
      actions={<Link to="/cases/contracts">All contracts</Link>}
    >
      <Stack gap="md" className="ao-contract-form">
        <Stepper active={step} onStepClick={setStep} size="sm" iconSize={32}>
          {steps.map((name) => (
            <Stepper.Step key={name} label={name} />
          ))}
        </Stepper>
        {step === 0 && <ParentsStep {...props} />}
        {step === 1 && <RequirementsStep {...props} />}
        {step === 2 && <SupportStep {...props} />}
        {step === 3 && <PeriodStep {...props} />}
        {step === 4 && <WordsStep {...props} />}
        {step === last && <CheckStep {...props} onStep={setStep} />}
        {keep.error !== null && <ErrorPanel title="The contract was not saved" error={errorMessage(keep.error)} />}
        <Group justify="space-between">
          <Button variant="default" {...greyed(step === 0 && 'This is the first step.')} onClick={() => setStep(step - 1)}>
            Back
          </Button>
          {step < last ? (
            <Button onClick={() => setStep(step + 1)}>Next: {steps[step + 1]}</Button>
          ) : (
            <Button loading={keep.pending} onClick={keep.keep}>
              Keep the draft
            </Button>
          )}
        </Group>
      </Stack>
    </Page>
  );
}

/** Creates, changes or varies, and leads to the sheet. */
function useKeep({ pupil, meeting, contract, change }: WizardGround, draft: ContractDraft) {
  const navigate = useNavigate();
  const open = (id: ContractId) => void navigate({ to: '/cases/contracts/$contract', params: { contract: String(id) } });
  const create = useMutation(api.contracts.create.mutationOptions({ onSuccess: (made) => open(made.contract) }));
  const vary = useMutation(api.contracts.vary.mutationOptions({ onSuccess: (made) => open(made.contract) }));
  const alter = useMutation(
    api.contracts.change.mutationOptions({ onSuccess: () => (contract === undefined ? undefined : open(contract)) }),
  );
  const said = { parents: [...draft.parents], terms: termsOf(draft) };
  const keep = () => {
    if (contract === undefined) create.mutate({ pupil: pupil.id, ...(meeting === undefined ? {} : { meeting }), ...said });
    else if (change === undefined) vary.mutate({ contract, ...said });
    else alter.mutate({ contract, ...change, ...said });
  };
  return {
    keep,
    error: create.error ?? vary.error ?? alter.error,
    pending: create.isPending || vary.isPending || alter.isPending,
  };
}
