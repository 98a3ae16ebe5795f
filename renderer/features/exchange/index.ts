export { CheckBundlePage } from './check-bundle-page.tsx';
export { ExchangePage } from './exchange-page.tsx';
