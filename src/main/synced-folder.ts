import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Names that programs which copy folders to other machines give to theirs. */
const syncedName =
  /^(dropbox( \(.+\))?|onedrive( - .+)?|google ?drive|my drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|mega(sync)?|pcloud ?drive|yandex[. ]?disk|seafile|box( sync)?|tresorit|kdrive|proton ?drive|syncthing)$/i;

/** Files by which such programs mark a folder of theirs. */
const markers = [
  '.dropbox',
  '.dropbox.cache',
  '.stfolder',
  '.nextcloudsync.log',
  '.owncloudsync.log',
];
const markerName = /^(\._?sync_.+\.db|\.sync_.+\.db)$/;

/**
 * True where `folder` lies in one that another program copies to other machines: sealed, but out of
 * reach of "removed from this device", and a second writer to files that bear only one.
 */
export function isSynced(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (syncedName.test(basename(at)) || holdsMarker(at)) return true;
    if (dirname(at) === at) return false;
  }
}

function holdsMarker(folder: string): boolean {
  if (markers.some((name) => existsSync(join(folder, name)))) return true;
  try {
    return readdirSync(folder).some((name) => markerName.test(name));
  } catch {
    return false;
  }
}
