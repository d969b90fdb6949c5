const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Armed or sent personnel and what is sent with them. */
export const troops = set(`
  soldier soldiers troop troops fighter fighters mercenary mercenaries marine marines paratrooper paratroopers serviceman servicemen servicewoman servicewomen servicemembers
  personnel peacekeeper peacekeepers reservist reservists conscript conscripts recruit recruits guardsman guardsmen policeman policemen policewomen officer officers police
  firefighter firefighters rescuer rescuers medic medics doctor doctors nurse nurses volunteer volunteers observer observers inspector inspectors expert experts engineer engineers
  worker workers staff forces force militant militants combatant combatants sailor sailors airman airmen crew crews team teams unit units brigade brigades battalion battalions gendarmes
  commando commandos advisers advisors agents men women army regiment ship ships warship warships vessel vessels aircraft jet jets warplanes helicopter helicopters tank tanks vehicles
  epidemiologist epidemiologists specialist specialists investigator investigators engine engines pump pumps ambulance ambulances truck trucks boats dogs
`);

/** Persons. */
export const persons = set(`
  person persons people man men woman women child children boy boys girl girls baby babies infant infants toddler toddlers teenager teenagers teen teens youth youths adult adults kid kids
  civilian civilians resident residents villager villagers inhabitant inhabitants citizen citizens national nationals local locals tourist tourists visitor visitors passenger passengers
  passer-by passers-by pedestrian pedestrians bystander bystanders motorist motorists driver drivers cyclist cyclists pilot pilots crewman crewmen crewmembers
  victim victims patient patients survivor survivors casualty student students pupil pupils schoolchildren schoolgirl schoolgirls schoolboy schoolboys teacher teachers
  worker workers miner miners farmer farmers fisherman fishermen labourer labourers laborer laborers employee employees journalist journalists reporter reporters cameraman photographer aid-worker
  protester protesters protestor protestors demonstrator demonstrators activist activists rioter rioters prisoner prisoners inmate inmates detainee detainees hostage hostages suspect suspects
  attacker attackers gunman gunmen bomber bombers assailant assailants terrorist terrorists rebel rebels insurgent insurgents extremist extremists jihadist jihadists
  refugee refugees migrant migrants asylum evacuee evacuees pilgrim pilgrims worshipper worshippers worshiper worshipers shopper shoppers guest guests customer customers
  family families household households member members relative relatives mother mothers father fathers son sons daughter daughters brother brothers sister sisters grandmother grandfather couple couples
  wife husband pensioner others other those lives lawmaker lawmakers official officials politician politicians minister ministers leader leaders commander commanders general generals
  soldier soldiers troop troops fighter fighters policeman policemen policewoman policewomen officer officers firefighter firefighters rescuer rescuers medic medics paramedic paramedics
  doctor doctors nurse nurses volunteer volunteers guard guards serviceman servicemen personnel staff peacekeeper peacekeepers militant militants conscript conscripts recruit recruits
  marine marines sailor sailors airman airmen mercenary mercenaries combatant combatants hunter hiker hikers climber climbers skier skiers swimmer swimmers athlete athletes player players fan fans
  spectator spectators voter voters dead injured wounded missing homeless engineer engineers contractor contractors foreigner foreigners american americans israeli israelis palestinian palestinians iraqi iraqis afghan afghans russian russians ukrainian ukrainians turk turks syrian syrians briton britons indian indians pakistani pakistanis german germans
  user users subscriber subscribers resident-s men-women breadwinner monk monks priest priests nun nuns imam colonel lieutenant sergeant
`);

/** Buildings, vehicles and goods. */
export const things = set(`
  home homes house houses building buildings structure structures apartment apartments flat flats dwelling dwellings property properties block blocks shop shops store stores school schools
  hospital hospitals clinic clinics church churches mosque mosques temple temples bridge bridges road roads hotel hotels office offices factory factories warehouse warehouses farm farms barn barns
  vehicle vehicles car cars truck trucks bus buses train trains boat boats ship ships vessel vessels trawler trawlers ferry ferries tanker tankers yacht yachts dinghy dinghies barge barges freighter freighters plane planes aircraft helicopter helicopters tank tanks tent tents village villages town towns city cities
  tree trees crop crops hectare hectares acre acres field fields mile miles kilometre kilometres street streets block blocks line lines pole poles substation substations site sites facility facilities
  position positions tonne tonnes ton tons dam dams well wells pipe pipes shelter shelters market markets stall stalls weapon weapons rifle rifles bag bags computer computers phone phones document documents
  email emails e-mail e-mails message messages file files record records photo photos letter letters item items product products page pages bullet bullets
  website websites server servers computer computers device devices network networks account accounts
  company companies business businesses flight flights
`);

/** What is launched and shot down. */
export const weapons = set(`
  missile missiles rocket rockets drone drones shell shells mortar mortars bomb bombs projectile projectiles torpedo torpedoes round rounds uav uavs warplane warplanes cocktail cocktails aircraft plane planes jet jets helicopter helicopters
  strike strikes airstrikes satellite satellites balloon balloons salvo salvos
`);

/** Words in front of which a number behind counts nothing. */
export const labels = set(`
  no no. nos number article section chapter page pages room flight route highway channel level phase category type version size volume boeing airbus interstate episode season round
  paragraph resolution act clause figure table grade platform gate line bus apartment apt unit suite building block lot exit age aged km/h protocol model class group psalm verse score scene zone
`);

/** Last words of a street's name. */
export const streets = set(
  "street st st. avenue ave ave. road rd rd. boulevard blvd lane drive square place court terrace way row crescent",
);

/** Past forms of verbs that look like nouns: "people cast their ballots". */
export const nounlikeVerbs = set(
  "cast burst hit cut quit shut shed spread split set put hurt bid bet beat broadcast thrust lost left fled sank",
);

/** Plurals without an s. */
export const plurals = set(`
  people men women children policemen policewomen servicemen servicewomen fishermen firemen gunmen workmen businessmen congressmen lawmen crewmen airmen spokesmen grandchildren schoolchildren
  police staff crew troops personnel cattle sheep fish deer poultry livestock aircraft spacecraft hovercraft watercraft warcraft offspring data media bacteria criteria phenomena alumni cacti fungi nuclei
  feet teeth geese mice lice oxen wounded injured dead missing homeless others cavalry infantry swiss british irish english french dutch welsh spanish elderly faithful youth
`);
