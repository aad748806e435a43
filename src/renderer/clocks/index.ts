export { ClocksView } from './ClocksView';
