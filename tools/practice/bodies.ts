import { dated, type Book, type Draft } from '../casebook-builder/book';

/** Organisations, offices and the one contact of the practice casebook. */
export function addBodies(book: Book): void {
  function organisation(key: string, kind: string, names: Draft[]) {
    return book.add('organisation', key, {
      organisationKind: kind,
      release: 'public',
      names: names.map((name) => ({ release: 'public', ...name })),
    });
  }
  organisation('sahil', 'media', [
    { text: 'Sahil Xəbər', language: 'az', preferred: true },
    { text: 'Sahil Xeber', language: 'en', kind: 'press' },
  ]);
  organisation('lantern', 'ngo', [{ text: 'Lantern Watch', language: 'en', preferred: true }]);
  organisation('window', 'ngo', [
    { text: 'Açıq Pəncərə', language: 'az', preferred: true },
    { text: 'Open Window', language: 'en', kind: 'press' },
    { text: 'Открытое окно', language: 'ru', script: 'Cyrl', kind: 'press' },
  ]);
  organisation('prichal', 'media', [
    { text: 'Агентство «Причал»', language: 'ru', script: 'Cyrl', preferred: true },
  ]);
  organisation('assembly', 'parliament', [
    { text: 'Northern Assembly', language: 'en', preferred: true },
  ]);
  organisation('ministry', 'ministry', [
    { text: 'Ministry of Justice', language: 'en', preferred: true },
    { text: 'Ədliyyə Nazirliyi', language: 'az' },
  ]);
  book.add('office', 'minister', {
    title: 'Minister of Justice',
    organisation: book.id('organisation', 'ministry'),
    release: 'public',
    holders: [{ name: 'Mahir Yaşıllı', release: 'public', validFrom: dated('2022', '2022') }],
  });
  book.add('office', 'prosecutor', { title: 'Prosecutor General', release: 'public' });
  book.add('office', 'police', { title: 'Chief of the Harbour City police', release: 'public' });
  book.add('facility', 'prison3', {
    facilityKind: 'prison',
    place: 'Harbour City',
    release: 'public',
    names: [{ text: 'Prison No. 3', language: 'en', preferred: true, release: 'public' }],
  });
  book.add('contact', 'sister', {
    name: 'Vüqar Qayalının bacısı',
    detainees: [book.id('detainee', 'vugar')],
    relation: 'sister',
    safeChannel: 'call only, after 21:00',
    safeHours: '21:00-22:30',
    speaksForFamily: 'yes',
  });
}
