/** Runs of neighbouring words that may make up names. */
import type { NameMention } from './mention';
import {
  isHonorificBehind,
  isParticle,
  isSpeech,
  isStrongTitle,
  isTitle,
  readNameToken,
  type NameToken,
} from './name-tokens';
import type { Token, TokenText } from './tokens';

/** Neighbouring name words of one line, with what stands beside them. */
export interface Run {
  readonly words: readonly NameToken[];
  readonly titleBefore: boolean;
  /** A title or a verb of saying stands next to it. */
  readonly cued: boolean;
  readonly furniture: boolean;
  /** It opens its line and ends there or before a comma: a signature, an entry of a list. */
  readonly ownLine: boolean;
  /** A title that is followed by a family name alone stands before it. */
  readonly strongTitle: boolean;
  /** Xanım, bəy and the like stand behind it. */
  readonly honorific: boolean;
}

/** Neighbouring words that may make up names, outside of what is taken already. */
export function runsOf(cut: TokenText, taken: readonly NameMention[]): Run[] {
  const { tokens, text, furniture } = cut;
  const runs: Run[] = [];
  let words: NameToken[] = [];
  let titleBefore = false;
  let firstAt = 0;
  let nextTaken = 0;
  /** A title stood before what is taken: докладчик ООН Имя Фамилия. */
  let titleBeforeTaken = -1;
  function close(at: number): void {
    if (words.some(({ kind }) => kind !== 'initial' && kind !== 'marker')) {
      const cued =
        titleBefore ||
        isSpeech(tokens[firstAt - 1]) ||
        isSpeech(tokens[at]) ||
        isApposition(tokens, at);
      runs.push({
        words,
        titleBefore,
        cued,
        furniture: furniture[words[0]!.token.line] === true,
        ownLine: isOwnLine(tokens, firstAt, at),
        strongTitle: isStrongTitle(titleAt(tokens, firstAt)),
        honorific: isHonorificBehind(tokens[at]),
      });
    }
    words = [];
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    while (nextTaken < taken.length && taken[nextTaken]!.end <= token.start) nextTaken += 1;
    const inTaken = nextTaken < taken.length && taken[nextTaken]!.start < token.end;
    if (inTaken && (isTitle(tokens[at - 1]) || titleBeforeTaken === at - 1)) titleBeforeTaken = at;
    const word = inTaken ? null : readNameToken(token, tokens[at + 1]);
    if (word === null || word.kind === 'stop') {
      // The stop of an initial does not part a name.
      const afterInitial = words.at(-1)?.kind === 'initial' && token.text === '.';
      if (afterInitial || goesOn(cut, words, firstAt, at)) continue;
      close(at);
      continue;
    }
    const last = words.at(-1)?.token;
    const gap = last === undefined ? '' : text.slice(last.end, token.start);
    if (last !== undefined && (last.line !== token.line || !isGap(gap))) close(at);
    if (words.length === 0) {
      if (word.kind === 'marker') continue;
      titleBefore =
        isTitle(titleAt(tokens, at)) ||
        isBylineCue(tokens, at) ||
        (at > 0 && titleBeforeTaken === at - 1);
      firstAt = at;
    }
    words.push(word);
  }
  close(tokens.length);
  return runs;
}

const FARTHEST_APPOSITION = 4;

/** "..., the rapporteur", "..., редактор газеты": an office behind a comma. */
function isApposition(tokens: TokenText['tokens'], at: number): boolean {
  if (tokens[at]?.text !== ',') return false;
  return tokens.slice(at + 1, at + 1 + FARTHEST_APPOSITION).some((token) => isTitle(token));
}

/** The word before a name, or the one before its stop (Mr. Bakhishli). */
function titleAt(tokens: readonly Token[], at: number): Token | undefined {
  const before = tokens[at - 1];
  return before?.text === '.' && tokens[at - 2]?.end === before.start ? tokens[at - 2] : before;
}

/** "Reporting by", "editing by", "Photo:": a name follows. */
function isBylineCue(tokens: readonly Token[], at: number): boolean {
  const [cue, before] = [tokens[at - 1], tokens[at - 2]];
  if (cue?.low === 'by')
    return /^(?:reporting|editing|edited|written|photo|text|interview)$/u.test(before?.low ?? '');
  return cue?.text === ':' && /^(?:photo|foto|фото|автор|text|текст)$/u.test(before?.low ?? '');
}

const BULLET = /^\s*[-\u2013\u2014\u2022*|]/u;

function isOwnLine(tokens: readonly Token[], from: number, to: number): boolean {
  const { line } = tokens[from]!;
  const after = tokens[to];
  const ends = after?.line !== line || after.kind === 'sign';
  if (!ends) return false;
  let start = from;
  let words = 0;
  while (start > 0 && tokens[start - 1]!.line === line) {
    start -= 1;
    if (tokens[start]!.kind === 'word') words += 1;
  }
  const opens = words === 0 || isTitle(titleAt(tokens, from));
  return opens && !BULLET.test(tokens[start]!.text);
}

/** Between two words of a name stand spaces, the stop of an initial, or small words (van der). */
function isGap(gap: string): boolean {
  return /^\.?[ \u00a0]*(?:(?:\p{Ll}+ ){0,2}|, )$/u.test(gap);
}

const MOST_PARTICLES = 2;

/** Ян ван дер Мейден, and "Family, Given" where a line begins with it. */
function goesOn(
  { tokens }: TokenText,
  words: readonly NameToken[],
  firstAt: number,
  at: number,
): boolean {
  if (words.length === 0) return false;
  let next = at;
  while (next - at < MOST_PARTICLES && isParticle(tokens[next])) next += 1;
  const { line } = words[0]!.token;
  if (next > at || isParticle(tokens[at - 1])) {
    return tokens[next]?.line === line && tokens[next]?.capital === true && isParticle(tokens[at]);
  }
  if (tokens[at]!.text !== ',' || words.length > 1 || tokens[at + 1]?.line !== line) return false;
  for (let i = firstAt - 1; i >= 0 && tokens[i]!.line === line; i -= 1) {
    if (tokens[i]!.kind === 'word') return false;
  }
  const given = readNameToken(tokens[at + 1]!, tokens[at + 2]);
  const after = tokens[at + 2];
  const ends = after === undefined || after.line !== line || after.kind === 'sign';
  return words[0]!.kind !== 'given' && given.kind === 'given' && ends;
}
