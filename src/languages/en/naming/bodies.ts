const words = (list: string): readonly string[] => list.trim().split(/\s*[,\n]\s*/);

/** Words that make a run of capitals the name of a body. */
export const bodies: readonly string[] = words(
  `ministry, department, agency, office, bureau, service, services, administration, authority, commission, committee, council, board, court, tribunal,
  parliament, senate, congress, assembly, cabinet, government, police, army, navy, force, forces, guard, guards, corps, command, brigade, battalion,
  regiment, division, fleet, squadron, militia, front, brotherhood, movement, party, union, federation, confederation, association, society, institute,
  institution, foundation, trust, fund, organization, organisation, alliance, coalition, league, club, team, university, college, school, academy, faculty,
  hospital, clinic, museum, library, church, bank, group, company, corporation, holdings, industries, enterprises, partners, ventures, capital, insurance,
  airlines, airways, air, motors, systems, technologies, technology, software, networks, energy, petroleum, oil, gas, electric, power, pharmaceuticals,
  laboratories, labs, telecom, communications, media, press, news, times, post, journal, gazette, tribune, herald, broadcasting, television, radio,
  network, channel, observatory, survey, centre, center, inspectorate, secretariat, directorate, consulate, embassy, mission, cross, crescent, watch,
  watchdog, greens, democrats, republicans, conservatives, liberals, socialists, communists, united, rovers, wanderers, athletic, records, studios, pictures,
  entertainment, publishing, publications, books, orchestra, choir, ensemble, band, theatre company, syndicate, cartel, gang, brothers, sons, associates,
  securities, shipping, lines, railways, railway, steel, mining, foods, stores, restaurants, hotels, resorts, cooperative, consortium, initiative, programme,
  program, taskforce, task force, forum, headquarters, staff, chiefs, nations, state department, treasury, pentagon, intelligence, laboratory, registry, chamber,
  exchange, prison service, fire service, ambulance, rescue, municipality, prefecture office, regulator, operator, broadcaster, newspaper, squad, unit, inc, corp, ltd`,
);

/** Last words of a company's or club's name, without their full stop. */
export const bodyEndings: readonly string[] = words(
  `inc, incorporated, corp, corporation, co, company, ltd, limited, llc, llp, plc, lp, ag, gmbh, sa, nv, bv, ab, asa, oy, spa, srl, pty, pte, bhd, kk, fc, afc,
  cf, sc, rfc, group, holdings, bros, brothers, partners, associates, & co`,
);

/** Words that make a body a news outlet. */
export const outlets: readonly string[] = words(
  `news, news agency, newspaper, daily, weekly, times, post, herald, tribune, gazette, journal, chronicle, telegraph, mirror, guardian, observer, press,
  broadcasting, broadcaster, tv, television, radio, channel, network news, newswire, wire, magazine, media, online, portal, website, telegram channel,
  state media, outlet, outlets, ledger, courier, bulletin, examiner, inquirer, sentinel, standard, star, sun, today, globe, mail, argus, echo,
  review, dispatch, monitor, independent, register, record, reporter, blog, podcast, station`,
);

/** Bodies that stand in news text without explanation. */
export const knownBodies: readonly string[] = words(
  `UN, U.N., United Nations, EU, E.U., European Union, NATO, WHO, World Health Organization, World Health Organisation, UNICEF, UNESCO, UNHCR, IMF,
  International Monetary Fund, World Bank, WTO, World Trade Organization, OPEC, OPEC+, ASEAN, African Union, AU, Arab League, OSCE, OECD, IAEA, ICC, ICJ,
  Interpol, Europol, Red Cross, Red Crescent, ICRC, Amnesty International, Human Rights Watch, HRW, Greenpeace, Oxfam, Save the Children, Doctors Without Borders,
  MSF, Medecins Sans Frontieres, CIA, FBI, NSA, KGB, FSB, SBU, GRU, MI5, MI6, Mossad, NASA, FAA, FDA, CDC, FEMA, USGS, EPA, SEC, IRS, DEA, ICE, Pentagon, State Department,
  Congress, Senate, House of Representatives, Parliament, House of Commons, House of Lords, Knesset, Duma, Bundestag, Supreme Court, Federal Reserve, European Commission,
  European Parliament, European Central Bank, ECB, Security Council, General Assembly, Taliban, Hamas, Hezbollah, Hizbollah, Fatah, Islamic State, ISIS, ISIL, Daesh, al-Qaeda,
  Al-Qaeda, al-Qaida, Al-Qaida, Al Qaeda, al Qaeda, Boko Haram, al-Shabab, al-Shabaab, Al-Shabaab, IRA, ETA, PKK, FARC, PLO, Muslim Brotherhood, Labour, Tories, GOP,
  Democrats, Republicans, Republican Party, Democratic Party, Labour Party, Conservative Party, Google, Microsoft, Apple, Amazon, Facebook, Meta, Twitter, YouTube, Instagram, Telegram, TikTok, LinkedIn, Reddit, Snapchat,
  WhatsApp, Netflix, Samsung, Sony, Toyota, Honda, Ford, General Motors, GM, Boeing, Airbus, IBM, Intel, Tesla, BP, Shell, ExxonMobil, Exxon, Gazprom, Enron, Walmart, Nokia, Yahoo,
  eBay, Wikipedia, Goldman Sachs, JPMorgan, Citigroup, HSBC, Barclays, Lufthansa, Real Madrid, Barcelona, Manchester United, Arsenal, Chelsea, Liverpool, NBA, NFL, NHL, MLB, FIFA, UEFA, IOC, NCAA`,
);

/** Outlets and wires that stand in news text without explanation. */
export const knownOutlets: readonly string[] = words(
  `AFP, Agence France-Presse, Agence France Presse, AP, Associated Press, Reuters, Thomson Reuters, Bloomberg, UPI, DPA, dpa, EFE, ANSA, PTI, Press Trust of India, ANI, Xinhua,
  Kyodo, Kyodo News, KCNA, TASS, Tass, RIA Novosti, RIA, Interfax, Sputnik, Ukrinform, Anadolu, Anadolu Agency, IRNA, Fars, Tasnim, Mehr, WAFA, SANA, MENA, SPA, BBC, CNN, ITV, Sky News,
  Channel 4, ABC, CBS, NBC, Fox News, MSNBC, PBS, NPR, CNBC, Al Jazeera, al-Jazeera, Al-Jazeera, Al Arabiya, Al-Arabiya, New York Times, Washington Post, Wall Street Journal,
  Los Angeles Times, USA Today, Time, Newsweek, The Economist, Economist, The Guardian, Guardian, The Times, Daily Telegraph, The Independent, Financial Times, Le Monde,
  Le Figaro, El Pais, El País, Der Spiegel, Die Welt, Bild, La Repubblica, Corriere della Sera, Haaretz, Jerusalem Post, Times of India, The Hindu, Dawn, Globe and Mail, CBC, NHK, Asahi Shimbun, CCTV,
  Global Times, People's Daily, South China Morning Post, Straits Times, Jakarta Post, Antara, Rappler, RT, RTE, ARD, ZDF, RAI, Deutsche Welle, DW, Radio Free Europe, Voice of America, VOA, Euronews,
  France 24, Politico, Axios, Vox, BuzzFeed, HuffPost, Huffington Post`,
);
