export { BandsPage } from './bands-page.tsx';
