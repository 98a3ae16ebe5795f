export { CorrectionsPage } from './corrections-page.tsx';
