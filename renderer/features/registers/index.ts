export { CodeSuggestions } from './code-assistant.tsx';
export { CorrectionReason, noReason, type ReasonEntry, writtenReason } from './correction-reason.tsx';
export { RegistersPage } from './day-page.tsx';
export { gridKeyHelp } from './grid-key-help.ts';
export { MarkHistory } from './mark-history.tsx';
export { RegisterPage } from './register-page.tsx';
