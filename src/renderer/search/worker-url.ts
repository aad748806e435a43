export { default as searchWorkerUrl } from './search-worker?worker&url';
