export { ExpectedPage } from './expected-page.tsx';
