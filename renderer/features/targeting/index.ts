export { TargetingPage } from './targeting-page.tsx';
