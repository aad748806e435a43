export { OfficesView } from './OfficesView';
