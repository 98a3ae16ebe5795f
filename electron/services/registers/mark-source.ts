const sources: Readonly<Record<string, string>> = {
  'registers.save': 'taken in the register',
  'registers.correct': 'corrected',
  'registers.correctMany': 'corrected with others',
  'registers.undoCorrection': 'a correction was undone',
  'registers.closeSessions': 'written for a closure',
  'registers.sayExpected': 'as said by whoever teaches or leads there',
  'registers.closeExpected': 'not confirmed by the close of the register',
  'registers.fillFromPlan': 'written from the plan',
  'registers.planAbsence': 'planned',
  'registers.reviewPlan': 'reviewed',
  'registers.replacePlan': 'agreed anew',
  'registers.endPlan': 'ended',
  'registers.closeUnexplained': 'closed without a reason',
  'registers.applyMarks': 'brought in from a file',
  'registers.takeAbsenceCall': 'told on the absence line',
  'registers.gateSignIn': 'signed in at the gate',
  'registers.gateUndo': 'a signing-in at the gate was undone',
  'people.undoImport': 'an import was undone',
  'school.createDemo': 'demo school',
};

/**
 * How an entry came about, by the command that wrote it. One that is not in the list reads as its own name in words:
 * `leave.decide` becomes `leave: decide`, `gate.signIn` becomes `gate: sign in`.
 */
export function sourceInWords(procedure: string | undefined): string {
  if (procedure === undefined || procedure === '') return '';
  const known = sources[procedure];
  if (known !== undefined) return known;
  const [room = '', act = ''] = procedure.split('.');
  const words = act.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return act === '' ? room : `${room}: ${words}`;
}
