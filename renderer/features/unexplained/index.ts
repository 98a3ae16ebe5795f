export { UnexplainedPage } from './unexplained-page.tsx';
