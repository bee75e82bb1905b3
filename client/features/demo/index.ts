export { default as AccountList } from './account-list.tsx';
export { default as CurrentCode } from './demo-code.tsx';
