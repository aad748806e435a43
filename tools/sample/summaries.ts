/** What each text says, in our own words. Every fact of the sample rests on words of these. */
export const summaries = {
  S1: `Appeals during COP29

On 6 November 2024, 17 international organisations, Human Rights Watch among them, addressed a joint statement to the leaders of the European Union who would attend COP29 in Baku. It asked them to raise politically motivated arrests with the Azerbaijani authorities and to secure the release of political prisoners. The text names no prisoner from that statement.

The International Coalition for Democratic Renewal and Forum 2000 drew attention to the human rights situation during COP29. The form of this step is not stated.

On 14 November 2024 the Bundestag debated human rights in Azerbaijan. After the debate lawmakers called for the release of Gubad Ibadoghlu, Anar Mammadli, Samir Ashurov and other political prisoners.

Hikmet Hajiyev, assistant to the President and head of the foreign policy department of the Presidential Administration, said that there are no political prisoners in Azerbaijan.

Rufat Safarov, head of Line of Defense, was interviewed in the programme Complex Issue. In his judgement such appeals have no weight with the authorities, and more of them bring harder repression.

Safarov said that Sevinc Vagifgizi and Ulvi Hasanli, the heads of Abzas Media, were treated poorly in detention in Baku during COP29; he called them prisoners of conscience held on false charges. He said the same of the journalists Nargiz Absalamova and Elnara Gasimova.

Safarov said that prison staff ill-treated Fazil Gasimov during a telephone call because he spoke English, and that he was dragged from the telephone room to his cell and his clothes were torn.

Safarov said that Ismayil Jafarsoy, a member of the Popular Front Party of Azerbaijan, protested alone in the Green Zone of COP29 against violations by a technical worker of COP29, and that COP29 security used violence on him.
`,
  S2: `A report and a statement before COP29

On 8 October 2024 Human Rights Watch and Freedom Now published a report of 74 pages. It cites more than 40 lawyers, relatives and people from organisations, and documents 33 instances of prosecution, detention or harassment. The charges in those cases include smuggling of money, illegal business, forgery and tax evasion. The report counts at least 12 arrests of journalists and associates of three online platforms, whose offices were raided and sealed; Toplum TV is one of them, and the third is not named. It speaks of dozens of people imprisoned. By law organisations are denied registration and funding, and charges follow.

The report asks the Government to stop the pressure, to let independent groups work, to repeal the laws, and to release unconditionally those who are jailed on political charges. It asks the UNFCCC to speak for civil society.

On the same day Amnesty International asked States to press for an end of the crackdown and for the release of those held for their expression, and asked the delegations to COP29 to stand for the freedoms of expression, association and assembly. It warned of retaliation during and after COP29. The text gives the name of its secretary general as Anyes Kallamar.

A letter of 60 members of the US Congress of 3 October 2024 asked the Secretary of State to act for political prisoners.

The authorities rejected claims of this kind and called the organisations biased. President Aliyev dismissed these appeals as ugly and said they would not move the Government. Following this, 43 members of parliament called for a review of relations with the United States and of defence agreements.
`,
  S3: `Amnesty International, 24 January 2025

The statement says, in its title, that systemic and serious breaches of human rights must be strongly condemned. The crackdown has gone on since December 2023. Azerbaijani human rights defenders count about 300 people in pre-trial detention or imprisoned after grossly unfair trials on politically motivated charges.

Amnesty International sought visits to jailed activists and journalists and was not granted them. It asked to enter the court building for the remand hearing of the human rights defender Anar Mammadli on 20 November 2024 and was denied.

Family, lawyers and doctors are often kept away from those held. There are travel bans. Relatives are smeared and their assets frozen. There is an effective ban on monitoring, and delegates were afraid to speak. Earlier events named are Eurovision in 2012 and the European Games in 2015.
`,
  S4: `Caucasian Knot, 27 January 2025

Defence Line, in a report on 2024 presented by Zafar Akhmedov, speaks of worsening political freedoms. Its executive director, Rufat Safarov, has been arrested; Defence Line sees in this an attempt to remove an independent rights institution. Anar Mamedli, head of the Election Monitoring and Democracy Training Center, has been arrested; Defence Line says that the arrest was aimed at the one election-monitoring body whose findings were used abroad.

Avaz Zeinally, head of the internet television Xural TV, and Bakhtiyar Gadjiev, a blogger and social activist, were sentenced in 2024.

Defence Line calls unjustified the persecution of Azer Gasymly, director of the Political Management Institute, of the opposition politician Tofig Yagublu, of the opposition politician Gubad Ibadoglu and of Rza Safarsoi, a veteran of the Karabakh war.

A campaign against the media has gone on since November 2023. There are cases of journalists of AbzasMedia, Toplum.tv, Meydan TV, Kanal-13 and Meclis.info (Məclis.info). Up to 27 people are kept in cells meant for six.

The Union for Azerbaijani Political Prisoners' Freedom counted 254 people in December 2023 and 331 in December 2024.
`,
  S5: `Letter of US lawmakers

Nearly 60 US lawmakers, 10 senators and 48 representatives, wrote to Secretary of State Antony Blinken ahead of COP29. They asked him to press President Ilham Aliyev to uphold human rights, to get tangible measures, to call for the immediate and unconditional release of all political prisoners, hostages and prisoners of war, ethnic Armenians included, and to condemn provocative statements against Armenia.

The COP29 presidency did not answer a reporter's request for comment at once.
`,
  S5T: `Teasers dated January 21

On January 21 President Aliyev met President Isaac Herzog.

On January 21 President Aliyev met Chancellor Scholz.

On January 21 the Baku Serious Crimes Court went on with the Abzas Media trial. Ulvi Hasanly, the director of the publication, testified and denied the charges. He believes that investigations into high corruption, covering social issues and defending citizens' rights brought the authorities' anger.
`,
} as const;
