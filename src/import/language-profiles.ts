/**
 * The small words of each language that Vigil's documents come in: words so common that every
 * paragraph holds some of them. Words shared by neighbours (Azerbaijani and Turkish, Russian and
 * Ukrainian) are listed for both, so that only the others decide.
 */
export interface LanguageProfile {
  /** BCP 47 tag. */
  readonly language: string;
  readonly script: 'Latin' | 'Cyrillic' | 'Arabic';
  readonly words: string;
  /** Letters the language has and its neighbours lack: each share of 1 % counts like many words. */
  readonly own?: string;
  /** Letters that no text of the language holds in number. */
  readonly never?: string;
}

export const LANGUAGE_PROFILES: readonly LanguageProfile[] = [
  {
    language: 'en',
    script: 'Latin',
    words:
      'the of and to in a is that for it was on with as are be by this have from at his or had not ' +
      'but which they an were their has will would there all he she we been who its more after',
    never: 'əığşäößñ',
  },
  {
    language: 'az',
    script: 'Latin',
    words:
      'və bu ilə üçün bir də ki edən olan kimi hər o ildə onun görə sonra isə lakin çox olub edib ' +
      'olaraq barədə haqqında ya tərəfindən olunub edilib deyib bildirib həm ən azərbaycan həbs məhkəmə',
    own: 'ə',
  },
  {
    language: 'tr',
    script: 'Latin',
    words:
      've bir bu da de için ile olarak çok daha olan gibi kadar sonra ise en ne her ancak göre ya ki ' +
      'değil o var olduğu tarafından türkiye hakkı herkes etti dedi veya mi değildir',
    never: 'əxqwä',
  },
  {
    language: 'fr',
    script: 'Latin',
    words:
      'de la le et les des en un une du que est dans qui par pour au il sur ne pas ce plus avec se ' +
      'sont aux son ou cette été a mais comme leur nous ses tout elle ont être',
    never: 'əığşßñ',
  },
  {
    language: 'de',
    script: 'Latin',
    words:
      'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an ' +
      'werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war',
    never: 'əığşñ',
  },
  {
    language: 'es',
    script: 'Latin',
    words:
      'de la que el en y a los del se las por un para con no una su al lo como más o pero sus le ha ' +
      'me si sin sobre este ya entre cuando todo esta ser son dos también fue había toda persona tiene',
    never: 'əığşßäö',
  },
  {
    language: 'it',
    script: 'Latin',
    words:
      'di e il la che è in un a per non del le si una i con da sono della dei al alla gli nel lo ha ' +
      'come più ma anche delle o suo sua stato diritto ogni essere sul loro dal questo',
    never: 'əığşßäöñ',
  },
  {
    language: 'ru',
    script: 'Cyrillic',
    words:
      'и в не на что с по как к из это за о от его для он но а все у так же то был было бы или если ' +
      'мы при она они их который где также была были года ее только может до во после',
    never: 'іїєґўәҝҹҳқњљђћ',
  },
  {
    language: 'uk',
    script: 'Cyrillic',
    words:
      'і в не на що з та у до за як від по це про але й для та має або при його він вона вони був ' +
      'було були року який яка які також щоб бути кожна людина право після',
    own: 'їєґ',
    never: 'ыэўәҝҹ',
  },
  {
    language: 'be',
    script: 'Cyrillic',
    words:
      'і ў не на што з у да за як ад па гэта пра але для таксама мае або пры яго ён яна яны быў было ' +
      'былі года які якая якія каб быць кожны чалавек права пасля',
    own: 'ў',
    never: 'иїєщәҝҹ',
  },
  {
    language: 'az-Cyrl',
    script: 'Cyrillic',
    words:
      'вә бу илә үчүн бир дә ки едән олан кими һәр о онун ҝөрә сонра исә лакин чох олуб едиб олараг ' +
      'һаггында ја тәрәфиндән һәм ән һүгугу маликдир',
    own: 'ҝҹәј',
    never: 'қңұіҗ',
  },
  {
    language: 'ar',
    script: 'Arabic',
    words:
      'في من على إلى أن أو كل لا هذا التي الذي عن ما مع ذلك هذه بين كان كما قد لم فيها حق شخص لكل ' +
      'وفي ومن بعد أي هو هي وقد التى الى ان',
    own: 'ةإأ',
    never: 'پچگژەۇۆٹڈڑںےێ',
  },
  {
    language: 'fa',
    script: 'Arabic',
    words:
      'و در به از که این را با است برای آن یا هر خود شود تا بر هم حق کرد شد باید یک می دارد نیز وی ' +
      'او نمی کس های ها بود کند شده اند',
    own: 'پچگژی',
    never: 'ةەۇۆٹڈڑںےێې',
  },
];
