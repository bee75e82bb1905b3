export { RequestView, type ShownRequest } from './tray/request-view.tsx';
