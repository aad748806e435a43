import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language';

describe('detectLanguage', () => {
  it.each([
    ['en', 'She was detained at the airport and has not been seen by a lawyer since.'],
    ['az', 'Məhkəmə onun həbs müddətini daha üç ay uzadıb və şikayəti təmin etməyib.'],
    ['az', 'HƏBS QƏRARI BARƏDƏ ŞİKAYƏT'],
    ['az-Cyrl', 'Мәһкәмә онун һәбс мүддәтини узатды вә шикајәти тәмин етмәди.'],
    [
      'tr',
      'Mahkeme tutukluluk süresini uzattı ve avukatın itirazını kabul etmedi, bu karar için gerekçe yok.',
    ],
    ['ru', 'Суд продлил срок ареста на три месяца и не удовлетворил жалобу адвоката.'],
    ['uk', 'Суд продовжив строк арешту на три місяці та не задовольнив скаргу її адвоката.'],
    ['be', 'Суд працягнуў тэрмін арышту на тры месяцы і не задаволіў скаргу яго адваката.'],
    ['ka', 'სასამართლომ პატიმრობის ვადა გაახანგრძლივა.'],
    ['hy', 'Դատարանը երկարացրեց կալանքի ժամկետը։'],
    ['fa', 'دادگاه بازداشت او را تا پایان ماه تمدید کرد و این حکم را به وکیل نداد.'],
    ['ar', 'قررت المحكمة تمديد فترة حبسه إلى نهاية الشهر ولم تذكر السبب في هذا القرار.'],
    ['fr', 'Le tribunal a prolongé sa détention de trois mois et n’a pas entendu son avocat.'],
    ['de', 'Das Gericht hat die Haft um drei Monate verlängert und den Anwalt nicht gehört.'],
  ])('names %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('says nothing when unsure', () => {
    expect(detectLanguage('')).toBeNull();
    expect(detectLanguage('12.03.2024')).toBeNull();
    // French and Spanish alike:
    expect(detectLanguage('de la, un de la, que un la de, de que la')).toBeNull();
    expect(detectLanguage('Baku')).toBeNull();
    expect(detectLanguage('Lorem ipsum dolor sit amet consectetur')).toBeNull();
    expect(detectLanguage('كىشىلىك ھوقۇقى خىتابنامىسى ئىنسانلار ئائىلىسىنىڭ')).toBeNull();
    expect(
      detectLanguage('Суд вынес решение. The court has decided. Суд вынес. The court'),
    ).toBeNull();
  });
});
