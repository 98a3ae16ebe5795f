import { checkBundle } from '../../services/exchange/check-bundle.ts';
import { enrolDemoLa } from '../../services/exchange/enrol-demo-la.ts';
import { enrolLa } from '../../services/exchange/enrol-la.ts';
import { exchangeState, schoolSigners } from '../../services/exchange/exchange-state.ts';
import { resend } from '../../services/exchange/kept-bundles.ts';
import { outlook } from '../../services/exchange/outlook.ts';
import { listReturns } from '../../services/exchange/returns/list-returns.ts';
import { prepareReturn, returnMadeElsewhere, takeBackReturn } from '../../services/exchange/returns/prepare-return.ts';
import { send } from '../../services/exchange/send.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.exchange;

export const exchangeRoom = {
  state: room.state.handler(({ context }) => exchangeState(context.desk())),
  enrolLa: room.enrolLa.handler(({ context, input }) => enrolLa(context.desk(), input)),
  enrolDemoLa: room.enrolDemoLa.handler(({ context }) => enrolDemoLa(context.desk())),
  outlook: room.outlook.handler(({ context, input }) => outlook(context.desk(), input)),
  send: room.send.handler(({ context, input }) => send(context.desk(), { ...input, world: context.house.ports.clock })),
  resend: room.resend.handler(({ context, input }) => resend(context.desk(), input)),
  check: room.check.handler(({ context, input }) => checkBundle(context.desk(), { ...input, world: context.house.ports.clock })),
  returns: room.returns.handler(({ context, input }) => listReturns(context.desk(), input)),
  returnsPrepare: room.returnsPrepare.handler(({ context, input }) => done(prepareReturn(context.desk(), input))),
  returnsElsewhere: room.returnsElsewhere.handler(({ context, input }) => done(returnMadeElsewhere(context.desk(), input))),
  returnsWithdraw: room.returnsWithdraw.handler(({ context, input }) => done(takeBackReturn(context.desk(), input))),
  schoolSigners: room.schoolSigners.handler(({ context }) => schoolSigners(context.desk())),
};
