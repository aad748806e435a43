import type { Screen } from '../shared/routing/screen';
import { screen as appeals } from '../appeals';
import { screen as briefs } from '../briefs';
import { screen as counts } from '../counts';
import { screen as detainees } from '../detainees';
import { screen as directory } from '../directory';
import { screen as history } from '../history';
import { screen as overview } from '../overview';
import { screen as search } from '../search';
import { screen as proceedings } from '../proceedings';
import { screen as settings } from '../settings';
import { screen as spreadsheet } from '../spreadsheet';
import { screen as sources } from '../sources';
import { screen as tables } from '../tables';
import { screen as timeline } from '../timeline';
import { screen as trash } from '../trash';

/** The screens of this build; the frame shows them in the order of the routes. */
export const screens: readonly Screen[] = [
  overview,
  sources,
  detainees,
  appeals,
  briefs,
  proceedings,
  directory,
  counts,
  timeline,
  history,
  trash,
  settings,
  tables,
  search,
  spreadsheet,
];
