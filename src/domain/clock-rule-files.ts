import bundestag from '../../resources/rules/bundestag.json';
import cat from '../../resources/rules/cat.json';
import ccpr from '../../resources/rules/ccpr.json';
import ced from '../../resources/rules/ced.json';
import echr from '../../resources/rules/echr.json';
import echrExecution from '../../resources/rules/echr-execution.json';
import euSanctions from '../../resources/rules/eu-sanctions.json';
import europeanParliament from '../../resources/rules/european-parliament.json';
import interpolCcf from '../../resources/rules/interpol-ccf.json';
import osceMoscow from '../../resources/rules/osce-moscow.json';
import parliament from '../../resources/rules/parliament.json';
import specialProcedures from '../../resources/rules/special-procedures.json';
import ukParliament from '../../resources/rules/uk-parliament.json';
import usSanctions from '../../resources/rules/us-sanctions.json';
import wgad from '../../resources/rules/wgad.json';
import wgeid from '../../resources/rules/wgeid.json';

/** The clocks that ship, one file a mechanism; `clock-rule.ts` reads and checks them. */
export const clockRuleFiles: readonly unknown[] = [
  bundestag,
  cat,
  ccpr,
  ced,
  echr,
  echrExecution,
  euSanctions,
  europeanParliament,
  interpolCcf,
  osceMoscow,
  parliament,
  specialProcedures,
  ukParliament,
  usSanctions,
  wgad,
  wgeid,
];
