import amnestyUa from '../../resources/rules/amnesty-ua.json';
import bundestag from '../../resources/rules/bundestag.json';
import cat from '../../resources/rules/cat.json';
import ccpr from '../../resources/rules/ccpr.json';
import ced from '../../resources/rules/ced.json';
import domestic from '../../resources/rules/domestic.json';
import echr from '../../resources/rules/echr.json';
import echrExecution from '../../resources/rules/echr-execution.json';
import euSanctions from '../../resources/rules/eu-sanctions.json';
import europeanParliament from '../../resources/rules/european-parliament.json';
import interpolCcf from '../../resources/rules/interpol-ccf.json';
import osceMoscow from '../../resources/rules/osce-moscow.json';
import other from '../../resources/rules/other.json';
import parliament from '../../resources/rules/parliament.json';
import specialProcedures from '../../resources/rules/special-procedures.json';
import ukParliament from '../../resources/rules/uk-parliament.json';
import usCongress from '../../resources/rules/us-congress.json';
import usSanctions from '../../resources/rules/us-sanctions.json';
import wgad from '../../resources/rules/wgad.json';
import wgeid from '../../resources/rules/wgeid.json';

/** The clocks that ship, one file a mechanism; `clock-rule.ts` reads and checks them. */
export const clockRuleFiles: readonly unknown[] = [
  amnestyUa,
  bundestag,
  cat,
  ccpr,
  ced,
  domestic,
  echr,
  echrExecution,
  euSanctions,
  europeanParliament,
  interpolCcf,
  osceMoscow,
  other,
  parliament,
  specialProcedures,
  ukParliament,
  usCongress,
  usSanctions,
  wgad,
  wgeid,
];
