import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';
import { detectEncoding } from './detect-encoding';
import { encodeSingleByte, encodeUtf16 } from './encode-for-tests';
import { scoreSingleByteEncodings } from './single-byte-score';

const RUSSIAN =
  'Суд признал его виновным и оставил под стражей до конца марта. Адвокат сообщил, что жалоба ' +
  'подана в тот же день. Ёлка, объявление, съезд: «хорошо» — сказал Юрий.';
const UKRAINIAN =
  'Її затримали вдома, а ґрунт для підозри слідчий назвав лише через тиждень. Єдиний свідок.';
const TURKISH =
  'Çağrı, gözaltına alındığı gün avukatıyla görüştürülmedi; İzmir’e götürüldüğü söylendi.';
const FRENCH =
  'Arrêté à l’aube, il a été libéré après une journée. Les députés ont réclamé où il était gardé.';
const ARABIC = 'قال المحامي إن المحكمة أجلت الجلسة إلى الأسبوع المقبل ولم تذكر السبب في ذلك';
const HEBREW = 'עורך הדין אמר שבית המשפט דחה את הדיון לשבוע הבא ולא הסביר מדוע';

describe('one-byte encodings', () => {
  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN.replace(/[«»—]/g, '-')],
    ['ibm866', RUSSIAN.replace(/[«»—]/g, '-')],
    ['ibm855', RUSSIAN.replace(/[«»—]/g, '-')],
    ['x-mac-cyrillic', RUSSIAN],
    ['iso-8859-5', RUSSIAN.replace(/[«»—]/g, '-')],
    ['windows-1251', UKRAINIAN],
    ['koi8-u', UKRAINIAN],
    ['windows-1254', TURKISH],
    ['windows-1252', FRENCH],
    ['windows-1256', ARABIC],
    ['iso-8859-6', ARABIC],
    ['windows-1255', HEBREW],
  ])('finds %s', (encoding, text) => {
    const bytes = encodeSingleByte(text, encoding);
    const finding = detectEncoding(bytes);
    expect(finding).toEqual({ kind: 'found', encoding, how: 'letters' });
    expect(decodeText(bytes, encoding)).toEqual({ text, replaced: 0 });
  });

  it.each(['windows-1251', 'koi8-r', 'ibm866', 'ibm855', 'x-mac-cyrillic', 'iso-8859-5'])(
    'finds %s in capitals, as in a list of names',
    (encoding) => {
      const names = 'САВВИН ПЕТР ИВАНОВИЧ, ПСКОВ\nЖУКОВА АННА СЕРГЕЕВНА, УФА\n';
      const bytes = encodeSingleByte(names, encoding);
      const finding = detectEncoding(bytes);
      // Capitals stand in the same places in IBM866 and MacCyrillic.
      expect(finding.kind === 'found' && decodeText(bytes, finding.encoding).text).toBe(names);
    },
  );

  it('finds Turkish in capitals, where the dotted İ is as common as i', () => {
    for (const text of [
      'MAHKEME KARARI: SANIK BERAAT ETTİ. SAVCILIK İTİRAZ ETTİ, DOSYA İSTİNAFA GÖNDERİLDİ.',
      'MEHMET ŞAHİN;İSTANBUL;TUTUKLU\nAYŞE GÜLER;İZMİR;TAHLİYE\nFATİH YILDIZ;DİYARBAKIR;TUTUKLU\n',
    ]) {
      const bytes = encodeSingleByte(text, 'windows-1254');
      expect(detectEncoding(bytes)).toMatchObject({ kind: 'found', encoding: 'windows-1254' });
    }
  });

  it.each([
    ['windows-1251', 'Привет'],
    ['windows-1251', 'ПРИВЕТ'],
    ['koi8-r', 'Суд'],
    ['koi8-r', 'сотрудничестве'],
    ['ibm866', 'ущественного'],
    ['windows-1254', 'Çağrı'],
  ])('asks about a word or two, the likely reading first: %s %s', (encoding, word) => {
    const finding = detectEncoding(encodeSingleByte(word, encoding));
    expect(finding.kind === 'unsure' && finding.guesses[0]).toMatchObject({
      encoding,
      preview: word,
    });
  });

  it('finds them in a table with few words to a line', () => {
    const table = 'Имя;Город;Дата\nСаввин;Псков;12.01.2013\nЖукова;Уфа;04.12.2011\n';
    for (const encoding of ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic']) {
      expect(detectEncoding(encodeSingleByte(table, encoding))).toMatchObject({ encoding });
    }
  });

  it('takes a letter of another alphabet inside a word for a wrong reading, however common', () => {
    const bytes = encodeSingleByte(
      'A naïve plan, a naïve hope, and two naïve men.',
      'windows-1252',
    );
    expect(scoreSingleByteEncodings(bytes)[0]?.encoding).toBe('windows-1252');
  });

  it('asks, with readings, when the bytes fit several alphabets', () => {
    const finding = detectEncoding(encodeSingleByte('Bill of £5, then £7.', 'windows-1252'));
    expect(finding.kind).toBe('unsure');
    if (finding.kind !== 'unsure') return;
    const reading = finding.guesses.find((guess) => guess.encoding === 'windows-1252');
    expect(reading?.preview).toBe('Bill of £5, then £7.');
  });
});

describe('marks and shapes', () => {
  it('obeys byte order marks', () => {
    expect(detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toMatchObject({
      encoding: 'utf-8',
      how: 'byte-order-mark',
    });
    expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toMatchObject({
      encoding: 'utf-16le',
    });
    expect(detectEncoding(Uint8Array.of(0xfe, 0xff, 0, 0x41))).toMatchObject({
      encoding: 'utf-16be',
    });
    expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toMatchObject({
      encoding: 'utf-32le',
    });
  });

  it.each([RUSSIAN, TURKISH, 'Plain English words, nothing else.'])(
    'finds UTF-16 without a mark: %s',
    (text) => {
      expect(detectEncoding(encodeUtf16(text, 'le'))).toMatchObject({ encoding: 'utf-16le' });
      expect(detectEncoding(encodeUtf16(text, 'be'))).toMatchObject({ encoding: 'utf-16be' });
    },
  );

  it('takes UTF-8 with a cut end or one bad byte for UTF-8', () => {
    const bytes = new TextEncoder().encode(RUSSIAN);
    const cut = bytes.subarray(0, bytes.length - 2);
    const spoilt = Uint8Array.from(bytes);
    spoilt[20] = 0xff;
    expect(detectEncoding(cut)).toMatchObject({ encoding: 'utf-8' });
    expect(detectEncoding(spoilt)).toMatchObject({ encoding: 'utf-8' });
  });

  it('does not take overlong forms and surrogates for UTF-8', () => {
    expect(detectEncoding(Uint8Array.of(0xc0, 0xaf, 0xed, 0xa0, 0x80)).kind).not.toBe('found');
  });

  it('asks about a stray sign among English words, the Western reading first', () => {
    const words = 'He could not stand to lift '.repeat(12) + '£825 from it, or to ask for £2.';
    const finding = detectEncoding(encodeSingleByte(words, 'windows-1252'));
    expect(finding.kind === 'unsure' && finding.guesses[0]).toMatchObject({
      encoding: 'windows-1252',
    });
  });

  it('names binary data', () => {
    const noise = Uint8Array.from(
      { length: 400 },
      (_, index) => (index * 97 + index * index) & 0xff,
    );
    expect(detectEncoding(noise)).toEqual({ kind: 'binary' });
    expect(detectEncoding(Uint8Array.of(0x41, 0, 0x42, 0x43, 0x44))).toEqual({ kind: 'binary' });
  });

  it('finds ISO-2022-JP by its escapes, and takes no other escape for one', () => {
    const japanese = Uint8Array.from(Buffer.from('\u001b$B$3$l$OJ8$G$9\u001b(B', 'latin1'));
    const finding = detectEncoding(japanese);
    expect(finding.kind === 'found' && decodeText(japanese, finding.encoding).text).toBe(
      'これは文です',
    );
    const coloured = new TextEncoder().encode('\u001b[1mA heading\u001b[0m costs $B');
    expect(detectEncoding(coloured)).toMatchObject({ encoding: 'utf-8' });
  });

  it('finds GB18030 and Shift_JIS by common characters', () => {
    // 他们在中国的学校学习中文,这是我们的国家。 and こんにちは、これはテストです。
    const gb =
      'cbfbc3c7d4dad6d0b9fab5c4d1a7d0a3d1a7cfb0d6d0cec4a3acd5e2cac7ced2c3c7b5c4b9fabcd2a1a3';
    const sjis = '82b182f182c982bf82cd814182b182ea82cd83658358836782c582b78142';
    const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
    expect(detectEncoding(fromHex(gb))).toMatchObject({ encoding: 'gb18030' });
    expect(detectEncoding(fromHex(sjis))).toMatchObject({ encoding: 'shift_jis' });
  });
});
