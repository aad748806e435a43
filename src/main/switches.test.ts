import { describe, expect, it } from 'vitest';
import { ownSwitches, refusedSwitch } from './switches';

describe('refusedSwitch', () => {
  it.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--inspect', 'inspect'],
    ['--inspect=0.0.0.0:9229', 'inspect'],
    ['--INSPECT-BRK', 'inspect-brk'],
    ['-inspect', 'inspect'],
    ['--proxy-server=http://192.0.2.1', 'proxy-server'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--no-sandbox', 'no-sandbox'],
  ])('finds %s', (argument, name) => {
    expect(refusedSwitch(['/opt/vigil/vigil', '--data', '/x', argument])).toBe(name);
  });

  it('lets a plain start through', () => {
    expect(
      refusedSwitch(['vigil', '--data', '/inspect/proxy-server', '--ozone-platform=x11']),
    ).toBe(null);
  });
});

describe('ownSwitches', () => {
  it('resolve no name at all', () => {
    expect(ownSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });
});
