import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { SidePanel } from '../../components/side-panel.tsx';
import { AllPresentConfirm } from './all-present-confirm.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import { focusedRow, focusedSession, type RegisterGridData } from './grid-model.ts';
import { MarkDetails } from './mark-details.tsx';
import { MarkHistory } from './mark-history.tsx';
import { RegisterFoot } from './register-foot.tsx';
import { RegisterGrid } from './register-grid.tsx';
import { RegisterHead } from './register-head.tsx';
import { nextMissing } from './register-words.ts';
import { useCompletion } from './use-completion.ts';
import { type Register, useRegister } from './use-register.ts';

/** A register at work: head, grid, and beside it the details or the history of the mark in focus. */
export function RegisterDesk({ data }: { readonly data: RegisterGridData }) {
  const register = useRegister(data);
  const { state, dispatch, stoppedBy, goOn } = register;
  const gridRef = useRef<HTMLDivElement>(null);
  const focusGrid = () => gridRef.current?.focus({ preventScroll: true });
  const goNext = useNextRegister(data);
  const completion = useCompletion(data, register, focusGrid);
  const onKeyDown = (event: KeyboardEvent) => {
    // What is pressed in a dialog comes by here too: while a question is open the register does not listen.
    if (state.askingAllPresent || state.correction !== undefined) return;
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return;
    event.preventDefault();
    if (event.shiftKey) completion.complete();
    else goNext();
  };
  const label = `Register ${data.className}, ${formatDate(data.date)} ${data.session}`;
  return (
    <div className="ao-register-page" onKeyDown={onKeyDown}>
      <RegisterHead
        data={data}
        register={register}
        onNext={goNext}
        onAllPresent={() => dispatch({ type: 'allPresentAsked' })}
        completion={completion}
      />
      {stoppedBy !== undefined && (
        <ErrorPanel title={`${register.counts.unsaved} marks are not saved yet`} error={stoppedBy} onRetry={goOn} />
      )}
      <div className="ao-register">
        <div className="ao-register-main">
          <RegisterGrid label={label} state={state} dispatch={dispatch} gridRef={gridRef} />
          <RegisterFoot />
        </div>
        <FocusPanel register={register} onClosed={focusGrid} />
      </div>
      <AllPresentConfirm
        state={state}
        onConfirm={() => dispatch({ type: 'allPresentConfirmed' })}
        onClose={() => dispatch({ type: 'dismissed' })}
      />
      {state.correction !== undefined && (
        <CorrectionDialog
          correction={state.correction}
          onCorrected={(saved) => dispatch({ type: 'corrected', saved })}
          onClose={() => dispatch({ type: 'dismissed' })}
        />
      )}
    </div>
  );
}

type PanelProps = { readonly register: Register; readonly onClosed: () => void };

function FocusPanel({ register, onClosed }: PanelProps) {
  const { panel } = register.state;
  if (panel === undefined) return null;
  return panel === 'history' ? (
    <HistoryPanel register={register} onClosed={onClosed} />
  ) : (
    <DetailsPanel register={register} onClosed={onClosed} />
  );
}

function HistoryPanel({ register: { state, dispatch }, onClosed }: PanelProps) {
  const row = focusedRow(state);
  if (row === undefined) return null;
  const { date, session } = focusedSession(state);
  return (
    <SidePanel title={`History: ${row.knownName}`} takesFocus={false} onClose={() => closePanel(dispatch, onClosed)}>
      <MarkHistory pupil={row.pupil} date={date} session={session} />
    </SidePanel>
  );
}

/** Takes the keyboard only as it opens; it stays with the grid while the panel follows from pupil to pupil. */
function DetailsPanel({ register: { state, dispatch }, onClosed }: PanelProps) {
  const [takesFocus] = useState(state.panel === 'details');
  const row = focusedRow(state);
  if (row === undefined) return null;
  const use = (symbol: string) => {
    dispatch({ type: 'codeTaken', symbol });
    closePanel(dispatch, onClosed);
  };
  return (
    <SidePanel title={row.knownName} takesFocus={takesFocus} onClose={() => closePanel(dispatch, onClosed)}>
      <MarkDetails row={row} state={state} dispatch={dispatch} onUse={use} />
    </SidePanel>
  );
}

function closePanel(dispatch: Register['dispatch'], onClosed: () => void): void {
  dispatch({ type: 'panelShown', panel: undefined });
  onClosed();
}

/**
 * Goes to the next class without a register, or says that there is none. It asks at the press: others take registers
 * meanwhile, and an answer that is still to come must not read as "none is missing".
 */
function useNextRegister(data: RegisterGridData): () => void {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const go = ({ registers }: Outputs['registers']['day']): void => {
    const next = nextMissing(registers, data);
    if (next === undefined) {
      notifications.show({ message: `No other register of ${formatDate(data.date)} ${data.session} is missing.` });
      return;
    }
    void navigate({
      to: '/registers/$class/$date/$session',
      params: { class: String(next.class), date: next.date, session: next.session },
    });
  };
  return () => {
    const day = queryClient.query({ ...api.registers.day.queryOptions({ input: { date: data.date } }), staleTime: 0 });
    day.then(go, (cause: unknown) => void notifications.show({ message: errorMessage(cause).message }));
  };
}
