export { type AdviceDocumentPorts, type MadeDocument, makeDocument } from './make-document.ts';
export { adviceDocumentRoutes } from './routes.ts';
export { readPictures, recordDownload } from './store.ts';
