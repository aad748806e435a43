import app from './app.json';
import appeals from './appeals.json';
import briefs from './briefs.json';
import change from './change.json';
import claims from './claims.json';
import counts from './counts.json';
import clocks from './clocks.json';
import coverage from './coverage.json';
import detainees from './detainees.json';
import directory from './directory.json';
import docket from './docket.json';
import entrance from './entrance.json';
import fields from './fields.json';
import history from './history.json';
import matrix from './matrix.json';
import mentions from './mentions.json';
import names from './names.json';
import offices from './offices.json';
import overview from './overview.json';
import pages from './pages.json';
import print from './print.json';
import problem from './problem.json';
import reading from './reading.json';
import proceedings from './proceedings.json';
import records from './records.json';
import search from './search.json';
import settings from './settings.json';
import shared from './shared.json';
import shortcut from './shortcut.json';
import sources from './sources.json';
import spreadsheet from './spreadsheet.json';
import table from './table.json';
import tables from './tables.json';
import timeline from './timeline.json';
import trash from './trash.json';

/** The English catalogue: one file a screen or a matter; a key is `<file>.<key in the file>`. */
export const english = {
  app,
  appeals,
  briefs,
  change,
  claims,
  counts,
  clocks,
  coverage,
  detainees,
  directory,
  docket,
  entrance,
  fields,
  history,
  matrix,
  mentions,
  names,
  offices,
  overview,
  pages,
  print,
  problem,
  reading,
  proceedings,
  records,
  search,
  settings,
  shared,
  shortcut,
  sources,
  spreadsheet,
  table,
  tables,
  timeline,
  trash,
};
