export { RegistersPage } from './day-page.tsx';
export { gridKeyHelp } from './grid-key-help.ts';
export { RegisterPage } from './register-page.tsx';
