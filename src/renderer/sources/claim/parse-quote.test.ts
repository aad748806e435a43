import { describe, expect, it } from 'vitest';
import { parseQuote } from './parse-quote';

describe('what marked words hold', () => {
  it('a date, a person and a place, in three languages', () => {
    expect(
      parseQuote('Rashad Mammadli was arrested in Limanşəhər on 12 March 2024.'),
    ).toMatchObject({ date: '12 March 2024', name: 'Rashad Mammadli', place: 'Limanşəhər' });
    expect(parseQuote('Рашад Мамедли задержан в Гяндже 12 марта 2024 года')).toMatchObject({
      date: expect.stringContaining('12 марта 2024') as string,
      place: 'Гяндже',
    });
    expect(parseQuote('O, Şəki şəhərində saxlanılıb')).toMatchObject({ place: 'Şəki' });
  });

  it('the first day and the last', () => {
    const parsed = parseQuote('He was held from 3 May 2023 to 9 May 2023.');
    expect([parsed.date, parsed.until]).toEqual(['3 May 2023', '9 May 2023']);
  });

  it('a number, and not that of a date', () => {
    expect(parseQuote('On 12 March 2024 he was given 45 days.').number).toMatch(/^45/);
    expect(parseQuote('On 12 March 2024 he was held.').number).toBe('');
  });

  it('a place on file before any other word', () => {
    expect(parseQuote('held in Northtown, Prison No. 5', ['Prison No. 5']).place).toBe(
      'Prison No. 5',
    );
  });

  it('who said so', () => {
    expect(parseQuote('“He is ill,” said lawyer Leyla Quliyeva.').speaker).toBe('Leyla Quliyeva');
    expect(parseQuote('According to Sahil Xəbər he is ill.').speaker).toBe('Sahil Xəbər');
    expect(parseQuote('Он болен, сообщил адвокат Иван Петров').speaker).toBe('Иван Петров');
    expect(parseQuote('He is ill.').speaker).toBe('');
  });
});
