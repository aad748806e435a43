/**
 * How often each letter is seen in a language, in percent: data for telling encodings apart.
 *
 * Alphabets other than Latin are given whole. For languages in Latin letters only the letters beyond
 * ASCII are given, as shares among themselves: ASCII is alike in every encoding and says nothing.
 * Values are rounded from the usual published frequency tables; the decision needs no more than
 * their order, since a wrong encoding turns frequent letters into ones that hardly occur.
 */
export interface LetterModel {
  readonly language: string;
  readonly script: 'Latin' | 'Cyrillic' | 'Greek' | 'Hebrew' | 'Arabic';
  /** Lower-case letters with their percentage: `o11 e8.5`, parted by spaces. */
  readonly letters: string;
  /** Bigrams that are common in the language, for short texts. */
  readonly bigrams?: string;
  /** Natural logarithm added once for how rarely Vigil's users meet the language in old encodings. */
  readonly prior: number;
}

export const LETTER_MODELS: readonly LetterModel[] = [
  {
    language: 'ru',
    script: 'Cyrillic',
    letters:
      'о11 е8.5 а8 и7.4 н6.7 т6.3 с5.5 р4.7 в4.5 л4.4 к3.5 м3.2 д3 п2.8 у2.6 я2 ы1.9 ь1.7 г1.7 ' +
      'з1.6 б1.6 ч1.4 й1.2 х1 ж0.9 ш0.7 ю0.6 ц0.5 щ0.4 э0.3 ф0.3 ъ0.04 ё0.05',
    bigrams:
      'ст то но на ен ов ни ра во ко ро го пр по ал ть ли ер не ре та ка ан ор ет ет ол ос ло ом ' +
      'ог ес об од ел ит ат ти ва те ин ль ск ом де ий ая ый ые их ия ла за мо ны ки ри тр да ам ' +
      'из от ми ви че от до ди пе ле ся се со ку бы ве же же ме им ил ис ич эт то чт',
    prior: 0,
  },
  {
    language: 'uk',
    script: 'Cyrillic',
    letters:
      'о9.4 а7.2 н6.5 и6.1 і5.7 т5.5 в5.2 е5 р4.5 с4.2 к3.9 л3.6 у3.4 д3.2 м3.1 п2.9 я2.5 з2.3 ' +
      'ь1.8 г1.6 б1.6 ч1.4 х1.1 й1.2 ц1 ю0.9 ж0.8 є0.7 ї0.7 ш0.7 щ0.6 ф0.3 ґ0.01',
    bigrams:
      'на но по ра ро ст ов ко ан ен ти ти го ни пр ро ва за та во ть ня ці ні ій ві ід не від ли ' +
      'ри ор ер ал то до ка ос ин ки ів ає ся ує ії',
    prior: -2,
  },
  {
    language: 'be',
    script: 'Cyrillic',
    letters:
      'а16 н6.2 і5.8 р4.9 е4.8 о4.3 с4.8 к4.2 л4.1 т4 в3.4 д3.6 у3.8 я4 п2.9 ы3.7 м2.9 ц2.9 з3.1 ' +
      'ў2 б1.8 г1.9 э1.5 ь1.9 ч1.6 й1.4 х1.2 ж0.9 ш0.9 ё0.7 ю0.6 ф0.2',
    bigrams: 'на пр ра ан ав ва ка ны по ст ад ня ць на ал аў га та за дз да ла ам ні ае ай не ас',
    prior: -3,
  },
  {
    language: 'bg',
    script: 'Cyrillic',
    letters:
      'а12.5 и9.3 о8.8 е8.5 т7.4 н6.8 р5 с5 в4.6 л3.8 к3.5 д3.5 п3 м2.8 з2.2 я2 ъ2 б1.8 г1.7 у1.7 ' +
      'ч1.5 щ0.9 ж0.8 ц0.8 ш0.7 х0.7 й0.5 ф0.4 ю0.3 ь0.1',
    bigrams:
      'на та ст то да не пр ра ен ни но ат ка от за ва ро по ов ер те ко ри ит ло ия го съ ан',
    prior: -3,
  },
  {
    language: 'tr',
    script: 'Latin',
    letters: 'ı33 ş11 ü14 ğ8 ç8.5 ö6.5 i̇1 â0.7 î0.2 û0.2 é0.1',
    prior: 0,
  },
  {
    language: 'western',
    script: 'Latin',
    letters:
      'é24 ü9 ä9 à6 ö6 è6 ó5 í5 á6 ç4 ã4 ß3.5 ñ3.5 ê2.5 ô1 ú2 î0.8 û0.7 õ1 å3 ø1.5 æ1 ì1 ò2 ù1 ' +
      'â1.5 ï0.4 ë1 œ0.3 ý0.1 ð0.1 þ0.05 ÿ0.01 š0.2 ž0.2',
    prior: 0,
  },
  {
    language: 'central-european',
    script: 'Latin',
    letters:
      'ą5 ę6 ł9 ó5 ż5 ś4 ć3 ń1.5 ź0.5 á9 é8 í9 ě6 š5 č5 ř4 ž5 ý4 ů2 ú2 ť0.3 ď0.3 ň0.5 ö3 ő2 ü2 ű1 ' +
      'ä1 ô0.5 ľ0.7 ș1 ş1 ţ1 ă5 â2 î2 đ0.5',
    prior: -6,
  },
  {
    language: 'el',
    script: 'Greek',
    letters:
      'α9.5 ο8 ι7.3 ε6.5 τ7.7 σ4.8 ν6.2 ς4 η4.2 υ4 ρ4 π3.9 κ4 μ3.3 λ2.6 ω1.6 ί2.4 ά2.2 ό2.4 έ1.7 ' +
      'ή1.6 δ1.6 γ1.6 ύ1.2 χ1.1 θ1.1 φ0.9 ώ1 β0.6 ξ0.4 ζ0.4 ψ0.1 ϊ0.05 ΐ0.02',
    prior: -3,
  },
  {
    language: 'he',
    script: 'Hebrew',
    letters:
      'י11 ו10.5 ה10.5 ל7 א6.3 ר5.6 ת5.2 ב4.8 מ4.8 ש4.5 ם3.8 נ3 ע3.3 ד2.5 ק2.2 ח2.4 פ1.8 כ2.3 ן2.5 ' +
      'ט1.3 ג1.2 צ1.2 ז1.2 ס1.5 ף0.3 ך0.8 ץ0.3',
    prior: -3,
  },
  {
    language: 'ar',
    script: 'Arabic',
    letters:
      'ا13 ل12 ي7.5 م6 و6 ن6 ر5 ت4.7 ب3.5 ة3.8 ع3.8 د3.4 س3 ف2.8 ه4 ك2.4 ق2.6 أ2.6 ح2.1 ج1.5 ش1.1 ' +
      'ص1.2 ط1.1 خ1 إ1.1 ى1.1 ض0.8 ث0.7 ذ0.7 ز0.7 غ0.5 ئ0.5 ء0.4 ظ0.3 ؤ0.2 آ0.2',
    prior: -2,
  },
  {
    language: 'fa',
    script: 'Arabic',
    letters:
      'ا13 ي9 ر7.5 ن7 د6.5 ه5.8 و5.8 م5.5 ت4.7 ب4.2 ل3.3 س3.2 ش3 ك3 ز2.4 ف1.5 گ1.3 ق1 خ1.4 ع1.3 ' +
      'ج1 پ1 ح0.9 آ1 ط0.5 چ0.6 ص0.6 غ0.3 ض0.4 ذ0.2 ث0.2 ظ0.1 ژ0.1',
    prior: -3,
  },
];
