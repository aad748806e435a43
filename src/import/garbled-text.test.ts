import { describe, expect, it } from 'vitest';
import { looksGarbled } from './garbled-text';

describe('garbled text', () => {
  it.each([
    'They were held until 6 November 2024 (see https://example.org/a_b), said iPhone owner McDonald.',
    'Məmmədov Rəşad Əli oğlu həbs edildi; qərar №12/3-45 ilə.',
    'Задержан 12.03.2012, ОВД «Тверское», ст. 19.3 КоАП.',
    '这是一份关于被拘留者的报告 2024',
  ])('is not what a person reads: %s', (text) => {
    expect(looksGarbled(text)).toBe(false);
  });

  it.each([
    '\ue001\ue002\ue003\ue004 \ue005\ue006',
    'kaRbBa¢ak; ¡Òà»ç¹ ¹Ñ¡â·É ¡ÒÃ»¡¤ÃÍ§ ã¹»ÃÐà·Èä·Â',
    'Hanor\u0430oв pеopr\u0438 Knn\u0434 cw\u0436u opr\u043bn noв\u0430',
  ])('is what fonts without a map leave: %s', (text) => {
    expect(looksGarbled(text)).toBe(true);
  });
});
