let mac = false;

/** Told once at start, from main's status, whether this is a Mac. */
export function setMac(isMac: boolean): void {
  mac = isMac;
}

/** True on a Mac, where Command takes the place of Ctrl. */
export function onMac(): boolean {
  return mac;
}
