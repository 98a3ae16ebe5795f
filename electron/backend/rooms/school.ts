import { proposeTerms } from '#shared/domain/school/academic-year.ts';
import { createDemo, listDemoAccounts } from '../../services/school/create-demo.ts';
import { createSchool } from '../../services/school/create-school.ts';
import { freshness } from '../../services/school/freshness.ts';
import { importTerms } from '../../services/school/import-terms.ts';
import { changeSchool, getSchool, listCalendar, setCalendar } from '../../services/school/school.ts';
import { offerBackup, startCheck } from '../../services/school/school-jobs.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.school;

export const schoolRoom = {
  create: room.create.handler(({ context, input }) => done(createSchool(context.house, input))),
  createDemo: room.createDemo.handler(({ context, input }) => createDemo(context.house, input)),
  demoAccounts: room.demoAccounts.handler(() => listDemoAccounts()),
  get: room.get.handler(({ context }) => getSchool(context.desk())),
  change: room.change.handler(({ context, input }) => done(changeSchool(context.desk(), input))),
  calendar: room.calendar.handler(({ context }) => listCalendar(context.desk())),
  proposeCalendar: room.proposeCalendar.handler(({ input }) => [...proposeTerms(input.startYear)]),
  setCalendar: room.setCalendar.handler(({ context, input }) => done(setCalendar(context.desk(), input))),
  importTerms: room.importTerms.handler(({ context, input }) => importTerms(context.desk(), input)),
  freshness: room.freshness.handler(({ context }) => freshness(context.desk())),
  backup: room.backup.handler(({ context }) => offerBackup(context.desk())),
  check: room.check.handler(({ context }) => startCheck(context.desk())),
};
