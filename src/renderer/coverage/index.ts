export { CoverageView } from './CoverageView';
export { sponsorLeftIn } from './coverage-in';
