/** Runs of neighbouring words that may make up names. */
import type { NameMention } from './mention';
import { isSpeech, isTitle, readNameToken, type NameToken } from './name-tokens';
import type { TokenText } from './tokens';

/** Neighbouring name words of one line, with what stands beside them. */
export interface Run {
  readonly words: readonly NameToken[];
  readonly titleBefore: boolean;
  /** A title or a verb of saying stands next to it. */
  readonly cued: boolean;
  readonly furniture: boolean;
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
      runs.push({ words, titleBefore, cued, furniture: furniture[words[0]!.token.line] === true });
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
      if (!afterInitial) close(at);
      continue;
    }
    const last = words.at(-1)?.token;
    const gap = last === undefined ? '' : text.slice(last.end, token.start);
    if (last !== undefined && (last.line !== token.line || !/^\.?[ \u00a0]*$/.test(gap))) close(at);
    if (words.length === 0) {
      if (word.kind === 'marker') continue;
      titleBefore = isTitle(tokens[at - 1]) || (at > 0 && titleBeforeTaken === at - 1);
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
