import type { CalendarDate } from '@internationalized/date';
import { assertNever } from './assert-never';
import type { Brief } from './brief';
import { alertSections } from './brief-alert';
import { appealSections, personAppeals } from './brief-appeals';
import { linesOf, wordsOfLine, type BriefDocument, type BriefSection } from './brief-document';
import { dossierSections } from './brief-dossier';
import type { FilledForm } from './brief-form';
import { groupSections } from './brief-group';
import { nameIndex, summaryTable } from './brief-list';
import { matrixSection } from './brief-matrix';
import { earlyDayMotion, urgencyMotion } from './brief-motions';
import { personSections } from './brief-person';
import type { BriefPhrases } from './brief-phrases';
import { chosenSections, renumbered } from './brief-section';
import { statisticsSections } from './brief-statistics';
import { ruleNineTwo, specialProcedures, wgadQuestionnaire } from './brief-submissions';
import { templateRules } from './brief-templates';
import { briefWriter, type BriefWriter } from './brief-writer';
import { declaredOf } from './declared-fields';
import type { Detainee } from './detainee';
import { bounds } from './edtf-date';
import { identitiesOf, mergedDetainee } from './identities';
import type { DetaineeId } from './ids';
import { readerOfProjected, type Projected } from './projection';
import { showDate } from './show-date';

export interface ComposeInput {
  /** What may leave; a brief knows nothing else. */
  readonly projected: Projected;
  readonly brief: Brief;
  readonly phrases: BriefPhrases;
  readonly today: CalendarDate;
  /** Lines that stand on every page, such as the sample's notice. */
  readonly banners?: readonly string[];
}

function peopleOf(chosen: readonly DetaineeId[], writer: BriefWriter): Detainee[] {
  const ids = [...new Set(chosen.map((id) => writer.identities.resolve(id)))];
  return ids.flatMap((id) => {
    const person = mergedDetainee(id, writer.identities, (each) =>
      writer.casebook.get('detainee', each),
    );
    return person === undefined ? [] : [person];
  });
}

/** Everybody who is a case; for templates that need nobody chosen. */
function casesOf(writer: BriefWriter): Detainee[] {
  const cases = writer.casebook.all('detainee').filter((person) => person.standing === 'case');
  return peopleOf(
    cases.map((person) => person.id),
    writer,
  );
}

interface Written {
  readonly sections: readonly BriefSection[];
  readonly missing: readonly string[] | null;
}

function form(filled: readonly FilledForm[]): Written {
  return {
    sections: filled.flatMap(({ sections }) => sections),
    missing: filled.flatMap(({ missing }) => missing),
  };
}

function sectionsOf(brief: Brief, writer: BriefWriter): Written {
  const group =
    brief.group === null ? null : (writer.casebook.get('case-group', brief.group) ?? null);
  const members = group?.members.map((member) => member.detainee) ?? [];
  const people = peopleOf([...brief.detainees, ...members], writer);
  const ids = new Set(people.map((person) => person.id));
  const chosen = new Set<string>(brief.appeals);
  const about = writer.appeals.filter(
    (appeal) =>
      chosen.has(appeal.id) ||
      (chosen.size === 0 &&
        (ids.size === 0 ||
          appeal.outcomeLines.some((line) => ids.has(writer.identities.resolve(line.detainee))) ||
          appeal.groupCoverages.length > 0)),
  );
  const onLines = about.flatMap((appeal) => appeal.outcomeLines.map((line) => line.detainee));
  const everybody = people.length > 0 ? people : peopleOf(onLines, writer);
  function plain(sections: readonly BriefSection[]): Written {
    return { sections, missing: null };
  }
  switch (brief.template) {
    case 'person':
      return plain(
        people.flatMap((person) => [
          ...personSections(person, writer),
          personAppeals(person, writer),
        ]),
      );
    case 'alert':
      return plain(people.flatMap((person) => alertSections(person, writer)));
    case 'case-group':
      return plain(groupSections(group, people, writer));
    case 'campaign-list':
      return plain([
        summaryTable(people, writer),
        ...people.flatMap((person, at) => personSections(person, writer, at + 1)),
        ...nameIndex(people, writer),
      ]);
    case 'appeal-tracker':
      return plain([
        ...matrixSection(about, everybody, writer),
        ...about.flatMap((appeal) => appealSections(appeal, everybody, writer)),
      ]);
    case 'appeal-dossier':
      return plain(about.flatMap((appeal) => dossierSections(appeal, everybody, writer)));
    case 'statistics':
      return plain(statisticsSections(people.length > 0 ? people : casesOf(writer), writer));
    case 'wgad-questionnaire':
      return form(people.map((person) => wgadQuestionnaire(person, writer)));
    case 'special-procedures':
      return form(people.map((person) => specialProcedures(person, writer)));
    case 'rule-9-2':
      return form(people.map((person) => ruleNineTwo(person, writer)));
    case 'early-day-motion':
      return form([earlyDayMotion(people, writer)]);
    case 'urgency-motion':
      return form([urgencyMotion(people, writer)]);
    default:
      return assertNever(brief.template);
  }
}

/** How many words the sections have, headings left out. */
function countWords(sections: readonly BriefSection[]): number {
  const lines = linesOf({ sections } as BriefDocument);
  return lines.reduce((sum, line) => sum + (wordsOfLine(line).match(/[^\s]+/gu)?.length ?? 0), 0);
}

/**
 * Writes a brief from what may leave: plain data, each line with its claims and its numbered notes,
 * "according to" where it is somebody's word, "on file" for a source that stays, and "inferred by
 * us" for a link that no source states. People who may not be named at this level, or to this
 * audience, are not in `projected` and so not in the brief. What lacks a source, is disputed, or
 * rests on a quote that moved is listed in `notices`, to be decided before the brief leaves.
 */
export function composeBrief(input: ComposeInput): BriefDocument {
  const { brief, phrases, today } = input;
  const rule = templateRules[brief.template];
  const projected = declaredOf(input.projected, rule.reads);
  const casebook = readerOfProjected(projected);
  const asOf = bounds(brief.asOf.edtf).latest ?? today;
  const writer = briefWriter({
    brief,
    casebook,
    identities: identitiesOf(casebook.all('identity')),
    onFile: new Set(projected.onFile),
    level: projected.level,
    phrases,
    asOf,
    today,
  });
  const written = sectionsOf(brief, writer);
  const sections = chosenSections(written.sections, rule.parts, brief.parts);
  const date = showDate(brief.asOf, phrases.language);
  const audience = phrases.term('audiences', projected.audience);
  return renumbered({
    version: 1,
    title: brief.title,
    subtitle: `${phrases.say('title.as-of', { date })}. ${phrases.say('title.for', { audience })}.`,
    language: phrases.language,
    audience: projected.audience,
    level: projected.level,
    asOf: { words: date, day: asOf.toString() },
    banners: [...(input.banners ?? [])],
    contents:
      brief.contents === 'none'
        ? null
        : { heading: phrases.say('section.contents'), numbered: brief.contents === 'numbered' },
    sections,
    citationsHeading: phrases.say('section.citations'),
    citations: writer.citations.all(),
    notices: writer.notices,
    form:
      rule.words === null && written.missing === null
        ? null
        : {
            words: rule.words === null ? null : { count: countWords(sections), limit: rule.words },
            missing: [...(written.missing ?? [])],
          },
  });
}
