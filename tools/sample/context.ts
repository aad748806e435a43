import type { Book } from '../casebook-builder/book';

/**
 * Conditions and context that no named person bears: marked in their sources, and gathered in notes
 * on those sources, so that they can be found and cited without being pinned on anybody.
 */
export function addContext(book: Book): void {
  const marks: Record<string, readonly string[]> = {
    S2: [
      'smuggling of money, illegal business, forgery and tax evasion',
      'whose offices were raided and sealed',
      'By law organisations are denied registration and funding, and charges follow',
    ],
    S3: [
      'The crackdown has gone on since December 2023',
      'Family, lawyers and doctors are often kept away from those held',
      'There are travel bans',
      'Relatives are smeared and their assets frozen',
      'an effective ban on monitoring',
      'delegates were afraid to speak',
      'Eurovision in 2012 and the European Games in 2015',
    ],
    S4: [
      'A campaign against the media has gone on since November 2023',
      'Toplum.tv, Meydan TV, Kanal-13 and Meclis.info (Məclis.info)',
      'Up to 27 people are kept in cells meant for six',
    ],
    S5: ["The COP29 presidency did not answer a reporter's request for comment at once"],
    S5T: ['President Aliyev met President Isaac Herzog'],
  };
  for (const [source, quotes] of Object.entries(marks)) {
    for (const quote of quotes) book.cite(source, quote);
  }
}
