export * from './add-file.ts';
export * from './room.ts';
