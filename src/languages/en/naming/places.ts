/**
 * Well-known places that are no countries: regions, cities, seas and ranges, under the code of their country; `""` for those
 * that lie in several or in none.
 */
export const places: Readonly<Record<string, string>> = {
  "": `Europe|Asia|Africa|North America|South America|Latin America|Central America|Oceania|Antarctica|Arctic|Middle East|Near East|Far East|Balkans|Caucasus|Baltics|
    Scandinavia|Caribbean|Sahel|Maghreb|Horn of Africa|Southeast Asia|South Asia|East Asia|Central Asia|West Africa|East Africa|North Africa|Southern Africa|Eastern Europe|
    Western Europe|Central Europe|Sub-Saharan Africa|Atlantic|Pacific|Indian Ocean|Atlantic Ocean|Pacific Ocean|Arctic Ocean|Mediterranean|Mediterranean Sea|Black Sea|Red Sea|
    Baltic Sea|North Sea|Caspian Sea|South China Sea|East China Sea|Persian Gulf|Gulf of Mexico|Gulf|Gulf of Aden|Sahara|Amazon River|Nile|Danube|Rhine|Mekong|Himalayas|Alps|Andes|
    Kashmir|Kurdistan|Korea|Korean Peninsula|Korean peninsula|Yugoslavia|Soviet Union|USSR|Czechoslovakia|West Bank|Gaza City|Golan Heights|Levant|Mesopotamia|Earth|Mars|Moon|
    English Channel|Bering Sea|Strait of Hormuz|Suez Canal|Panama Canal|Bay of Bengal|Sea of Japan|Adriatic|Aegean|Asia-Pacific|Asia Pacific|Eurasia|Americas|West|Catalonia Square`,
  US: `Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|
    Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|
    Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington State|West Virginia|Wisconsin|Wyoming|New York City|
    Los Angeles|Chicago|Houston|Philadelphia|Phoenix|San Antonio|San Diego|Dallas|San Jose|Austin|Jacksonville|San Francisco|Indianapolis|Columbus|Fort Worth|Charlotte|Detroit|El Paso|
    Memphis|Boston|Seattle|Denver|Nashville|Baltimore|Louisville|Portland|Oklahoma City|Milwaukee|Las Vegas|Albuquerque|Tucson|Fresno|Sacramento|Kansas City|Atlanta|Omaha|Miami|
    Cleveland|Tulsa|Oakland|Minneapolis|New Orleans|Tampa|Honolulu|Pittsburgh|Cincinnati|St. Louis|St Louis|Orlando|Newark|Buffalo|Long Island|Manhattan|Brooklyn|Queens|Bronx|Harlem|
    Hollywood|Silicon Valley|Wall Street|Capitol Hill|New England|Midwest|Pearl Harbor|Guam|Baton Rouge|Anchorage|Salt Lake City|Cape Cod|D.C.|DC|Calif.|Fla.|Mass.|Va.|Ga.|Pa.|N.Y.|N.J.|Guantanamo Bay|Princeton`,
  GB: `Manchester|Birmingham|Leeds|Glasgow|Edinburgh|Liverpool|Bristol|Sheffield|Cardiff|Belfast|Leicester|Nottingham|Newcastle|Southampton|Oxford|Cambridge|York|Bath|Aberdeen|
    Plymouth|Brighton|Yorkshire|Kent|Sussex|Surrey|Essex|Cornwall|Devon|Norfolk|Suffolk|Lancashire|Hampshire|Derby|Derbyshire|Coventry|Hull|Bradford|Swansea|Dundee|Heathrow|Ulster|Isle of Wight|British Isles`,
  CA: `Toronto|Montreal|Vancouver|Calgary|Edmonton|Quebec|Quebec City|Ontario|Alberta|British Columbia|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Winnipeg|Halifax|Yukon`,
  AU: `Sydney|Melbourne|Brisbane|Perth|Adelaide|Darwin|Hobart|New South Wales|Queensland|Victoria|Tasmania|Western Australia|South Australia|Northern Territory`,
  NZ: `Auckland|Christchurch|Dunedin`,
  DE: `Hamburg|Munich|Cologne|Frankfurt|Stuttgart|Dusseldorf|Düsseldorf|Leipzig|Dresden|Hanover|Nuremberg|Bremen|Bavaria|Saxony|Bonn|West Germany|East Germany|West Berlin|East Berlin`,
  FR: `Marseille|Marseilles|Lyon|Toulouse|Nice|Nantes|Strasbourg|Bordeaux|Lille|Cannes|Calais|Normandy|Brittany|Corsica|Versailles|Grenoble|Provence`,
  IT: `Milan|Naples|Turin|Palermo|Genoa|Bologna|Florence|Venice|Sicily|Sardinia|Tuscany|Lampedusa|Lombardy|Bari`,
  ES: `Barcelona|Valencia|Seville|Bilbao|Malaga|Catalonia|Andalusia|Galicia|Basque Country|Canary Islands|Granada|Ibiza|Majorca`,
  PT: `Porto|Azores|Madeira`,
  NL: `Rotterdam|Utrecht|Eindhoven`,
  BE: `Antwerp|Ghent|Flanders|Bruges`,
  CH: `Geneva|Zurich|Zürich|Basel|Davos|Lausanne`,
  AT: `Salzburg|Graz|Innsbruck|Tyrol`,
  SE: `Gothenburg|Malmo|Malmö|Uppsala`,
  NO: `Bergen|Trondheim`,
  DK: `Aarhus|Faroe Islands`,
  PL: `Krakow|Kraków|Gdansk|Gdańsk|Lodz|Poznan|Wroclaw|Auschwitz`,
  RU: `St Petersburg|St. Petersburg|Saint Petersburg|Leningrad|Novosibirsk|Yekaterinburg|Kazan|Samara|Volgograd|Vladivostok|Siberia|Chechnya|Dagestan|Ingushetia|Sochi|Murmansk|Kamchatka|Sakhalin|Urals|Red Square`,
  UA: `Kharkiv|Kharkov|Odesa|Odessa|Dnipro|Lviv|Donetsk|Luhansk|Lugansk|Donbas|Donbass|Crimea|Sevastopol|Mariupol|Kherson|Zaporizhzhia|Bakhmut|Avdiivka|Chernobyl|Chornobyl`,
  TR: `Istanbul|Izmir|Antalya|Anatolia|Gaziantep|Diyarbakir|Constantinople`,
  SY: `Aleppo|Homs|Hama|Idlib|Raqqa|Deir ez-Zor|Deir al-Zor|Palmyra|Latakia|Daraa|Kobani|Afrin|Ghouta|Tartus`,
  IQ: `Mosul|Basra|Fallujah|Falluja|Kirkuk|Erbil|Irbil|Najaf|Karbala|Kerbala|Tikrit|Ramadi|Anbar|Anbar Province|Sinjar|Baquba|Samarra|Nineveh|Sadr City`,
  IR: `Isfahan|Shiraz|Tabriz|Mashhad|Qom|Bushehr|Natanz`,
  IL: `Haifa|Negev|Galilee|Sderot|Ashdod|Ashkelon|East Jerusalem|West Jerusalem|Jaffa`,
  PS: `Rafah|Khan Younis|Khan Yunis|Hebron|Nablus|Jenin|Bethlehem|Jericho`,
  LB: `Sidon|Tyre|Bekaa Valley`,
  EG: `Alexandria|Giza|Suez|Luxor|Sinai|Sinai Peninsula|Port Said|Sharm el-Sheikh|Tahrir Square`,
  LY: `Benghazi|Misrata|Sirte|Tobruk|Derna`,
  SA: `Mecca|Medina|Jeddah|Dhahran`,
  AE: `Dubai|Sharjah`,
  YE: `Aden|Hodeidah|Taiz`,
  AF: `Kandahar|Helmand|Herat|Kunduz|Jalalabad|Mazar-i-Sharif|Bagram|Tora Bora|Nangarhar`,
  PK: `Karachi|Lahore|Peshawar|Rawalpindi|Quetta|Faisalabad|Balochistan|Baluchistan|Sindh|Punjab|Khyber Pakhtunkhwa|Waziristan|North Waziristan|South Waziristan|Swat|Swat Valley|Abbottabad`,
  IN: `Mumbai|Bombay|Kolkata|Calcutta|Chennai|Madras|Bangalore|Bengaluru|Hyderabad|Ahmedabad|Pune|Jaipur|Lucknow|Goa|Kerala|Gujarat|Maharashtra|Uttar Pradesh|Bihar|Tamil Nadu|Karnataka|Rajasthan|Assam|West Bengal|Srinagar|Bhopal|Amritsar|Varanasi|Agra|Manipur`,
  BD: `Chittagong|Sylhet|Cox's Bazar`,
  LK: `Jaffna|Kandy`,
  CN: `Shanghai|Guangzhou|Shenzhen|Tianjin|Wuhan|Chongqing|Chengdu|Nanjing|Xi'an|Hangzhou|Harbin|Tibet|Xinjiang|Sichuan|Guangdong|Hubei|Hunan|Henan|Yunnan|Inner Mongolia|Manchuria|Urumqi|Lhasa|Tiananmen Square|Fujian|Zhejiang`,
  TW: `Kaohsiung|Hualien`,
  JP: `Osaka|Kyoto|Yokohama|Nagoya|Hiroshima|Nagasaki|Fukushima|Kobe|Sapporo|Okinawa|Hokkaido|Honshu|Kyushu|Fukuoka|Sendai`,
  KR: `Busan|Pusan|Incheon|Daegu|Jeju|Gwangju`,
  KP: `Kaesong|Yongbyon`,
  ID: `Bali|Sumatra|Java|Aceh|Borneo|Sulawesi|Papua|West Papua|Surabaya|Bandung|Medan|Lombok|Banda Aceh|Maluku|Kalimantan|Yogyakarta|Padang`,
  PH: `Mindanao|Luzon|Cebu|Davao|Quezon City|Marawi|Palawan`,
  VN: `Ho Chi Minh City|Saigon|Da Nang|Hue`,
  TH: `Phuket|Chiang Mai|Pattaya`,
  MY: `Penang|Sabah|Sarawak|Johor`,
  MM: `Mandalay|Rakhine|Rakhine State`,
  KH: `Siem Reap|Angkor Wat`,
  NG: `Lagos|Kano|Port Harcourt|Borno|Maiduguri|Niger Delta|Ibadan`,
  ZA: `Johannesburg|Cape Town|Durban|Soweto|Gauteng`,
  KE: `Mombasa|Kisumu|Garissa`,
  ET: `Tigray|Oromia|Amhara`,
  SD: `Darfur|Omdurman|Port Sudan`,
  SO: `Somaliland|Puntland`,
  CD: `Goma|Kivu|North Kivu|South Kivu|Katanga|Ituri`,
  MA: `Casablanca|Marrakesh|Marrakech|Fez`,
  ML: `Timbuktu|Gao`,
  BR: `Sao Paulo|São Paulo|Rio de Janeiro|Rio|Salvador da Bahia|Recife|Porto Alegre|Manaus`,
  AR: `Cordoba|Patagonia|Mendoza|Rosario`,
  MX: `Tijuana|Guadalajara|Monterrey|Cancun|Acapulco|Ciudad Juarez|Ciudad Juárez|Chiapas|Oaxaca|Veracruz|Yucatan|Sinaloa`,
  CO: `Medellin|Medellín|Cali|Cartagena`,
  VE: `Maracaibo`,
  EC: `Guayaquil|Galapagos`,
  CL: `Valparaiso|Atacama`,
  FK: `Falkland Islands|Falklands`,
  GR: `Crete|Thessaloniki|Lesbos|Corfu|Rhodes`,
  BA: `Srebrenica|Republika Srpska`,
  GE: `Abkhazia|South Ossetia`,
  AZ: `Nagorno-Karabakh`,
  MD: `Transnistria`,
  RO: `Transylvania|Timisoara|Cluj`,
  CU: `Guantanamo`,
};
