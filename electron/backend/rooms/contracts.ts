import {
  attachToContract,
  attemptContract,
  contractAttachment,
  contractFile,
  lapseContract,
  refuseContract,
  signContract,
} from '../../services/contracts/answer-contract.ts';
import { approveContract, declineContract } from '../../services/contracts/approve-contract.ts';
import { listContracts } from '../../services/contracts/contract-rows.ts';
import { contractSheet, prepareContract } from '../../services/contracts/contract-sheet.ts';
import { changeDraft, checkDraft, createContract, varyContract } from '../../services/contracts/draft-contract.ts';
import { reviewContract, reviewFigures, reviewFile } from '../../services/contracts/review-contract.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.contracts;

export const contractsRoom = {
  list: room.list.handler(({ context, input }) => listContracts(context.desk(), input)),
  sheet: room.sheet.handler(({ context, input }) => contractSheet(context.desk(), input)),
  prepare: room.prepare.handler(({ context, input }) => prepareContract(context.desk(), input)),
  check: room.check.handler(({ context, input }) => checkDraft(context.desk(), input)),
  create: room.create.handler(({ context, input }) => createContract(context.desk(), input)),
  vary: room.vary.handler(({ context, input }) => varyContract(context.desk(), input)),
  change: room.change.handler(({ context, input }) => done(changeDraft(context.desk(), input))),
  approve: room.approve.handler(({ context, input }) => done(approveContract(context.desk(), input))),
  decline: room.decline.handler(({ context, input }) => done(declineContract(context.desk(), input))),
  sign: room.sign.handler(({ context, input }) => done(signContract(context.desk(), input))),
  refuse: room.refuse.handler(({ context, input }) => done(refuseContract(context.desk(), input))),
  lapse: room.lapse.handler(({ context, input }) => done(lapseContract(context.desk(), input))),
  attempt: room.attempt.handler(({ context, input }) => done(attemptContract(context.desk(), input))),
  attach: room.attach.handler(({ context, input }) => done(attachToContract(context.desk(), input))),
  attachment: room.attachment.handler(({ context, input }) => contractAttachment(context.desk(), input)),
  file: room.file.handler(({ context, input }) => contractFile(context.desk(), input)),
  reviewFigures: room.reviewFigures.handler(({ context, input }) => reviewFigures(context.desk(), input)),
  review: room.review.handler(({ context, input }) => done(reviewContract(context.desk(), input))),
  reviewFile: room.reviewFile.handler(({ context, input }) => reviewFile(context.desk(), input)),
};
