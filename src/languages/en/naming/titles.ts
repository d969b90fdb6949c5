const words = (list: string): readonly string[] => list.trim().split(/\s*[,\n]\s*/);

/** Short forms in front of a person's name, without their full stop. */
export const honorifics: readonly string[] = words(
  `mr, mrs, ms, miss, mx, dr, prof, professor, doctor, sir, dame, lord, lady, baron, baroness, rev, reverend, fr, father, sister, brother, pastor,
  bishop, archbishop, cardinal, pope, rabbi, imam, sheikh, sheik, shaikh, ayatollah, mullah, hajji, san, st, saint,
  gen, lt, col, maj, capt, cpt, cpl, sgt, pvt, spc, adm, cmdr, cdr, brig, insp, supt, det, cst, const, comr, snr, inf, asst, hon,
  sen, rep, gov, pres, amb, judge, justice, coach, king, queen, prince, princess, emperor, sultan, emir, shah, tsar, count, countess,
  duke, duchess, madam, madame, monsieur, señor, senor, signor, herr, frau, lt gen, maj gen, brig gen, lt col, lt cmdr`,
);

/** Last words of titles, roles and jobs that stand in front of a name or describe its bearer. */
export const roles: readonly string[] = words(
  `president, vice-president, premier, minister, prime minister, chancellor, secretary, undersecretary, ambassador, envoy, governor, mayor,
  senator, congressman, congresswoman, representative, deputy, lawmaker, legislator, parliamentarian, mp, councillor, councilman,
  councilwoman, councilmember, member, alderman, assemblyman, assemblywoman, commissioner, commander, chief, head, leader, chairman, chairwoman, chairperson, chair, director, manager, officer,
  executive, ceo, cfo, coo, boss, founder, co-founder, owner, spokesman, spokeswoman, spokesperson, official, aide, adviser, advisor, coordinator,
  attorney, lawyer, prosecutor, solicitor, barrister, judge, justice, sheriff, constable, detective, inspector, superintendent, sergeant, corporal,
  private, soldier, lieutenant, captain, major, colonel, general, brigadier, admiral, marshal, commodore, commandant, airman, seaman, pilot,
  general secretary, attorney general, analyst, economist, expert, scientist, researcher, engineer, historian, scholar, geologist, seismologist,
  meteorologist, virologist, epidemiologist, doctor, surgeon, nurse, physician, professor, lecturer, teacher, dean, rector, principal, student,
  reporter, journalist, correspondent, editor, columnist, anchor, blogger, author, writer, novelist, poet, actor, actress, singer, rapper, musician,
  composer, director, filmmaker, producer, artist, photographer, designer, architect, chef, coach, captain, striker, midfielder, goalkeeper, defender,
  quarterback, pitcher, player, athlete, driver, champion, bishop, archbishop, cardinal, pope, priest, imam, rabbi, cleric, preacher, pastor,
  king, queen, prince, princess, emperor, sultan, emir, crown prince, ayatollah, activist, campaigner, organiser, organizer, volunteer, fisherman, farmer,
  resident, witness, survivor, victim, shopkeeper, trader, broker, banker, investor, worker, firefighter, paramedic, pathologist, coroner, magistrate,
  clerk, treasurer, trustee, consul, attache, diplomat, dissident, rebel, warlord, militant, suspect, defendant, candidate, nominee, husband, wife, son,
  daughter, father, mother, brother, sister, widow, grandfather, grandmother, uncle, aunt, cousin, neighbour, neighbor, friend`,
);

/** Offices that one person at a time holds in a country. */
export const offices: readonly string[] = words(
  `president, prime minister, premier, chancellor, king, queen, emperor, sultan, emir, pope, leader, supreme leader, foreign minister, defence minister,
  defense minister, interior minister, finance minister, health minister, justice minister, home secretary, foreign secretary, secretary of state,
  defense secretary, defence secretary, crown prince, vice president, attorney general`,
);

/** Particles inside a person's name. */
export const particles: readonly string[] = words(
  `van, von, der, den, de, del, della, di, da, dos, das, du, la, le, el, al, bin, ibn, ben, bint, abu, ter, ten, zu, af, av, y, ul, ud, dalla, lo, san, st, mac, o`,
);
