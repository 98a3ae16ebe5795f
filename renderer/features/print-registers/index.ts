export { PrintRegistersPage } from './print-registers-page.tsx';
