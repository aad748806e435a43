import type { Appeal } from './appeal';
import { appealSections } from './brief-appeals';
import type { BriefSection } from './brief-document';
import { sectionOf } from './brief-section';
import { capital, type BriefWriter } from './brief-writer';
import type { Detainee } from './detainee';

function stageSection(appeal: Appeal, writer: BriefWriter): BriefSection[] {
  const { phrases } = writer;
  const lines = appeal.stages.map((stage) =>
    writer.line({
      key: `stage:${stage.id}`,
      parts: phrases.say(stage.state === '' ? 'stage.line' : 'stage.line-state', {
        stage: capital(phrases.term('stages', stage.stage), phrases.language),
        date: writer.date(stage.date),
        state: stage.state,
      }),
      claims: [stage],
    }),
  );
  return sectionOf(`stages:${appeal.id}`, phrases.say('section.stages'), 'list', lines);
}

/** The point-by-point sheet: what each reply claims, and what is answered to it. */
function pointSection(appeal: Appeal, writer: BriefWriter): BriefSection[] {
  const { phrases } = writer;
  const rows = writer.repliesTo(appeal.id).flatMap(({ reply }) =>
    reply.points.map((point) => {
      const claims = [{ ...point, status: 'reported' }];
      return {
        key: `point:${point.id}`,
        cells: [
          writer.line({
            key: `point-theirs:${point.id}`,
            parts: phrases.say('point.theirs', {
              party: writer.party(reply.from),
              claim: point.theirClaim,
            }),
            claims: [reply],
            withSaidBy: false,
          }),
          writer.line({
            key: `point-ours:${point.id}`,
            parts: point.ourAnswer === '' ? phrases.say('point.unanswered') : point.ourAnswer,
            claims,
            withSaidBy: false,
          }),
        ],
      };
    }),
  );
  if (rows.length === 0) return [];
  return [
    {
      key: `points:${appeal.id}`,
      heading: [{ text: phrases.say('section.points') }],
      depth: 2,
      blocks: [
        {
          kind: 'table',
          key: `points-table:${appeal.id}`,
          caption: phrases.say('points.caption', { appeal: appeal.title }),
          columns: [phrases.say('column.theirs'), phrases.say('column.ours')],
          rows,
        },
      ],
    },
  ];
}

/** All on one appeal: how it was made, its stages, the replies, point by point, and its outcomes. */
export function dossierSections(
  appeal: Appeal,
  people: readonly Detainee[],
  writer: BriefWriter,
): BriefSection[] {
  const [head, ...rest] = appealSections(appeal, people, writer);
  return [
    ...(head === undefined ? [] : [head]),
    ...stageSection(appeal, writer),
    ...rest.filter((section) => section.key.startsWith('replies:')),
    ...pointSection(appeal, writer),
    ...rest.filter((section) => !section.key.startsWith('replies:')),
  ];
}
