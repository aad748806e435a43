/**
 * `eval:mentions FILE.jsonl`: how well `findMentions` finds people, organisations, dates and
 * counts. Each line is `{ id, language, published, text, known, gold }`; the last line printed is
 * JSON. `--errors` lists misses and false finds before it.
 */
import { readFileSync } from 'node:fs';
import { scoreMentions, type MarkedText } from '../src/domain/names/mentions/fixtures/score';

function readTexts(path: string): MarkedText[] {
  return readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const parsed: unknown = JSON.parse(line);
      if (!isMarkedText(parsed)) throw new Error(`Line ${at + 1} lacks text, known or gold.`);
      return parsed;
    });
}

function isMarkedText(value: unknown): value is MarkedText {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'text' in value &&
    typeof value.text === 'string' &&
    'known' in value &&
    Array.isArray(value.known) &&
    'gold' in value &&
    Array.isArray(value.gold)
  );
}

function main(): void {
  const path = process.argv[2];
  if (path === undefined) throw new Error('Usage: eval:mentions FILE.jsonl [--errors]');
  const { scores, errors } = scoreMentions(readTexts(path));
  if (process.argv.includes('--errors')) {
    for (const { id, error, kind, text } of errors) {
      process.stdout.write(`${id}\t${error}\t${kind}\t${JSON.stringify(text)}\n`);
    }
  }
  process.stdout.write(`${JSON.stringify(scores)}\n`);
}

main();
