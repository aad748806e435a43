import { bounds } from '../domain/edtf-date';

/** The first and the last day that an EDTF date can mean, ISO 8601; empty where it is open or none. */
export function isoDays(edtf: unknown): [string, string] {
  if (typeof edtf !== 'string') return ['', ''];
  const { earliest, latest } = bounds(edtf);
  return [earliest?.toString() ?? '', latest?.toString() ?? ''];
}
