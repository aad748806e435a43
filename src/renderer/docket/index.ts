export { Docket } from './Docket';
export { docketIn, docketKindsRead } from './sources';
export { DocketView } from './DocketView';
export { calendarEvents } from './calendar-events';
