import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
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
import { type Register, useRegister } from './use-register.ts';

/** A register at work: head, grid, and beside it the details or the history of the mark in focus. */
export function RegisterDesk({ data }: { readonly data: RegisterGridData }) {
  const register = useRegister(data);
  const { state, dispatch, stoppedBy, goOn } = register;
  const gridRef = useRef<HTMLDivElement>(null);
  const focusGrid = () => gridRef.current?.focus({ preventScroll: true });
  const goNext = useNextRegister(data);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return;
    event.preventDefault();
    goNext();
  };
  const label = `Register ${data.className}, ${formatDate(data.date)} ${data.session}`;
  return (
    <div className="ao-register-page" onKeyDown={onKeyDown}>
      <RegisterHead
        data={data}
        register={register}
        onNext={goNext}
        onAllPresent={() => dispatch({ type: 'allPresentAsked' })}
        onCompleted={focusGrid}
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

function FocusPanel({ register, onClosed }: { readonly register: Register; readonly onClosed: () => void }) {
  const { state, dispatch } = register;
  const row = focusedRow(state);
  if (state.panel === undefined || row === undefined) return null;
  const { date, session } = focusedSession(state);
  const close = () => {
    dispatch({ type: 'panelShown', panel: undefined });
    onClosed();
  };
  return (
    <SidePanel
      key={state.panel}
      title={state.panel === 'history' ? `History: ${row.knownName}` : row.knownName}
      takesFocus={state.panel === 'details'}
      onClose={close}
    >
      {state.panel === 'history' ? (
        <MarkHistory pupil={row.pupil} date={date} session={session} />
      ) : (
        <MarkDetails row={row} state={state} dispatch={dispatch} />
      )}
    </SidePanel>
  );
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
