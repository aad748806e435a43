import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../domain/ids';
import {
  currentRoute,
  forgetPlaces,
  goBack,
  goForward,
  navigate,
  openCitation,
  openRecord,
  visitedRecords,
} from './router';

describe('the router', () => {
  beforeEach(forgetPlaces);

  it('goes back and forward through places, with what they were opened with', () => {
    const source = newId('source');
    navigate('sources', { source });
    navigate('history', {});
    expect(goBack()).toBe(true);
    expect(currentRoute()).toEqual({ screen: 'sources', params: { source } });
    expect(goBack()).toBe(true);
    expect(currentRoute().screen).toBe('overview');
    expect(goBack()).toBe(false);
    expect(goForward()).toBe(true);
    expect(currentRoute().screen).toBe('sources');
  });

  it('drops what lay ahead when another way is taken', () => {
    navigate('sources', {});
    goBack();
    navigate('trash', {});
    expect(goForward()).toBe(false);
  });

  it('adds no step for the same place', () => {
    navigate('trash', {});
    navigate('trash', {});
    goBack();
    expect(currentRoute().screen).toBe('overview');
  });

  it('opens a citation at the quoted words', () => {
    const source = newId('source');
    const annotation = newId('member');
    openCitation({ source, locator: { kind: 'text', annotation } });
    expect(currentRoute()).toEqual({ screen: 'sources', params: { source, annotation } });
  });

  it('opens a record on the screen of its kind, and says where there is none', () => {
    const detainee = newId('detainee');
    expect(openRecord(detainee)).toBe(true);
    expect(currentRoute()).toEqual({ screen: 'detainees', params: { detainee } });
    expect(openRecord(newId('rule') as never)).toBe(false);
  });

  it('knows what was opened, the latest first and each once', () => {
    const [source, detainee] = [newId('source'), newId('detainee')];
    navigate('sources', { source });
    navigate('detainees', { detainee, filter: 'det' });
    navigate('sources', { source, annotation: newId('member') });
    expect(visitedRecords()).toEqual([source, detainee]);
  });

  it('forgets every place at lock', () => {
    navigate('sources', { source: newId('source') });
    forgetPlaces();
    expect(currentRoute()).toEqual({ screen: 'overview', params: {} });
    expect(goBack()).toBe(false);
  });
});
