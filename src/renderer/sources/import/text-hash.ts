export { textHash } from '../../shared/reading/text-hash';
