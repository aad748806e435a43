/**
 * East Asian encodings, told by whether the whole sample is well formed and holds the commonest
 * characters of its language. The test is strict: Cyrillic in one byte can look well formed here.
 */
interface MultiByteModel {
  readonly encoding: string;
  /** Characters of which running text holds at least `share` among its non-ASCII characters. */
  readonly common: RegExp;
  readonly share: number;
}

const MODELS: readonly MultiByteModel[] = [
  {
    encoding: 'shift_jis',
    common: /[\u3041-\u3093\u30a1-\u30f6\u30fc\u3001\u3002]/g,
    share: 0.35,
  },
  {
    encoding: 'euc-jp',
    common: /[\u3041-\u3093\u30a1-\u30f6\u30fc\u3001\u3002]/g,
    share: 0.35,
  },
  {
    encoding: 'euc-kr',
    common: /[이다는을의에가고하지도로기한사자라인어나그정리대스시서해전원일과은]/g,
    share: 0.25,
  },
  {
    encoding: 'gb18030',
    common:
      /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处]|[，。、：；？！“”《》（）]/g,
    share: 0.12,
  },
  {
    encoding: 'big5',
    common:
      /[的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展]|[，。、：；？！「」《》（）]/g,
    share: 0.12,
  },
];

/** Fewer characters than this decide nothing. */
const LEAST_CHARACTERS = 6;
const SAMPLE_BYTES = 1 << 16;

/** The East Asian encoding of the bytes, or null. Looks at the first 64 KiB, up to a newline. */
export function findMultiByteEncoding(bytes: Uint8Array): string | null {
  const sample =
    bytes.length <= SAMPLE_BYTES ? bytes : upToNewline(bytes.subarray(0, SAMPLE_BYTES));
  let best: { encoding: string; lead: number } | null = null;
  for (const model of MODELS) {
    const text = decodeStrictly(sample, model.encoding);
    if (text === null) continue;
    const beyondAscii = text.replace(/[\u0000-\u007f]/g, '').length;
    if (beyondAscii < LEAST_CHARACTERS) continue;
    const lead = (text.match(model.common)?.length ?? 0) / beyondAscii / model.share;
    if (lead >= 1 && (best === null || lead > best.lead)) best = { encoding: model.encoding, lead };
  }
  return best?.encoding ?? null;
}

function upToNewline(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  return end > 0 ? bytes.subarray(0, end) : bytes;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
