export { LeavingPage } from './leaving-page.tsx';
