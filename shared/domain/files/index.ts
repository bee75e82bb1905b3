export * from './add-file.ts';
