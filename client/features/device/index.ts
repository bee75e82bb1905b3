export { PassphraseForm } from './passphrase-form.tsx';
