export { custodyQuestion } from '../shared/records/custody-question';
