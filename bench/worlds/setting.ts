import type { Random } from "./random.js";

/** Where an event happens, and the names people bear there. */
export interface Setting {
  readonly culture: Culture;
  readonly country: string;
  readonly adjective: string;
  readonly town: string;
  readonly region: string;
  /** Minutes ahead of UTC. */
  readonly zone: number;
}

interface Culture {
  readonly countries: readonly (readonly [name: string, adjective: string, zone: number])[];
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  readonly regions: readonly string[];
  readonly men: readonly string[];
  readonly women: readonly string[];
  readonly families: readonly string[];
  readonly foreign: boolean;
}

const words = (list: string): string[] => list.split(" ");

const cultures: readonly Culture[] = [
  {
    countries: [
      ["Poland", "Polish", 60],
      ["Slovakia", "Slovak", 60],
      ["the Czech Republic", "Czech", 60],
      ["Slovenia", "Slovenian", 60],
    ],
    heads: words("Brod Kral Zelen Star Vis Ostr Lip Kamen Nov Sob Rado Dobr Mal Tep Hlub Buk"),
    tails: words("owice nice ov ava itz any oves ice avka owo ina ek"),
    regions: words("Dolna Visla Zaborze Karpina Orlitz Morenia Podlesia Sudava"),
    men: words("Marek Jan Piotr Tomas Pavel Jakub Andrej Milan Karel Robert Lukas Ondrej"),
    women: words("Anna Jana Eva Katarzyna Zuzana Monika Alena Marta Petra Ewa Hana Lucia"),
    families: words(
      "Kowal Novotny Zielin Hudak Dvorsky Malik Krupa Sobota Wrona Benes Kolar Zajac Vesely Bartos Lisiak Prochal",
    ),
    foreign: true,
  },
  {
    countries: [
      ["Serbia", "Serbian", 60],
      ["Bulgaria", "Bulgarian", 120],
      ["Romania", "Romanian", 120],
      ["Croatia", "Croatian", 60],
    ],
    heads: words("Velik Crn Gorn Bel Pod Sred Drag Pet Stan Kost Moldov Trgov Rusen Vrat Zlat"),
    tails: words("grad ovac esti evo ica itsa rovo inci anovo eni ane"),
    regions: words("Timavia Rusenia Banovar Strumica Muravia Dobrava Oltanea"),
    men: words("Ivan Goran Nikola Stefan Dragan Radu Mihai Bogdan Petar Vasil Luka Sorin"),
    women: words("Milena Ivana Elena Oana Desislava Snezana Raluca Vesna Daniela Ioana Mira Tanja"),
    families: words(
      "Petrov Ilic Stanescu Markovic Dimitrov Popa Horvat Vasilev Radulescu Jovic Tomescu Babic Kolev Lazarescu Matic Ganev",
    ),
    foreign: true,
  },
  {
    countries: [
      ["Mexico", "Mexican", -360],
      ["Peru", "Peruvian", -300],
      ["Colombia", "Colombian", -300],
      ["Argentina", "Argentine", -180],
      ["Chile", "Chilean", -240],
    ],
    heads: ["San Andres ", "Santa Rita ", "Villa ", "Puerto ", "Los ", "El ", "Rio ", "Las "],
    tails: words("Alamos Cobre Verde Quemado Molinos Cruces Olivos Blanco Tunal Cedros Pinar Salinas"),
    regions: words("Tarahuara Antioca Cordillera Misantla Salvatierra Norteguera Altamira Loreta"),
    men: words("Carlos Luis Jorge Diego Hector Raul Andres Felipe Mateo Julio Ramon Sergio"),
    women: words("Maria Lucia Carmen Rosa Elena Paula Camila Ines Valeria Teresa Marisol Pilar"),
    families: words(
      "Quispe Salazar Morales Ibarra Cifuentes Rojas Paredes Urrutia Villalba Soto Arce Benitez Cardenas Lozano Mamani Zapata",
    ),
    foreign: true,
  },
  {
    countries: [
      ["Australia", "Australian", 600],
      ["Canada", "Canadian", -300],
      ["Britain", "British", 0],
      ["New Zealand", "New Zealand", 720],
      ["Ireland", "Irish", 0],
    ],
    heads: words("Ash Har Wex Mill Thorn Kil Black Stan Cal East North Brack Red Win Glen"),
    tails: words("ford bridge combe wick dale more field haven worth burn ton mouth"),
    regions: words("Wessmoor Kentfold Harrowdale Northmarch Lochshire Bellvale Grandford"),
    men: words("James Daniel Peter Andrew Liam Callum Hugh Martin Simon Owen Neil Patrick"),
    women: words("Sarah Emma Claire Fiona Rachel Alice Joan Bridget Megan Helen Ruth Nora"),
    families: words(
      "Harper Whitlock Ames Doyle Fenwick Marsh Calder Pryce Linton Groves Tully Ashdown Kerr Barlow Moffat Quill",
    ),
    foreign: false,
  },
  {
    countries: [
      ["India", "Indian", 330],
      ["Bangladesh", "Bangladeshi", 360],
      ["Pakistan", "Pakistani", 300],
      ["Nepal", "Nepalese", 345],
      ["Sri Lanka", "Sri Lankan", 330],
    ],
    heads: words("Raj Nand Kal Shiv Hari Mand Bhav Chand Gul Sir Rang Dev Jamal Fate"),
    tails: words("pur abad ganj nagar garh wal patti kot para gaon"),
    regions: words("Saranpur Konkala Bundhara Gandhesh Malwari Terailand Sylghat"),
    men: words("Ravi Anil Imran Sanjay Kamal Rahul Tariq Suresh Bilal Arjun Mohan Faisal"),
    women: words("Priya Ayesha Sunita Nasreen Kavita Meena Farida Anjali Shabana Lakshmi Rekha Sadia"),
    families: words(
      "Verma Rahman Chaudhry Iyer Thapa Hossain Mirza Nair Perera Joshi Qureshi Das Bhatt Karki Sethi Ansari",
    ),
    foreign: true,
  },
  {
    countries: [
      ["Japan", "Japanese", 540],
      ["South Korea", "South Korean", 540],
      ["Taiwan", "Taiwanese", 480],
    ],
    heads: words("Naga Yama Oka Kita Mina Dae Hwa Song Taka Lin Chun Gyeong Aki Shin"),
    tails: words("hara saki mori jeon cheon shima gawa san tani zhou dong wa"),
    regions: words("Hokuriko Namdae Shirakami Gangseo Tosami Hualin Kiyoshu"),
    men: words("Kenji Hiroshi Takeshi Minho Jae-won Sung-ho Wei-ting Daichi Ryo Dong-hyun Kazuo Chih-ming"),
    women: words("Yuki Naoko Haruka Ji-eun Soo-jin Mei-ling Akiko Hye-rin Emi Ya-ting Sakura Min-ji"),
    families: words("Tanabe Kurosawa Hwang Nomura Seo Okuda Liao Yoon Ishimori Bae Tsai Morita Kang Hirata Shim Onoda"),
    foreign: true,
  },
  {
    countries: [
      ["Kenya", "Kenyan", 180],
      ["Tanzania", "Tanzanian", 180],
      ["Uganda", "Ugandan", 180],
      ["Nigeria", "Nigerian", 60],
      ["Ghana", "Ghanaian", 0],
    ],
    heads: words("Nyar Kaki Mbal Oke Aba Iju Kis Mwan Ado Tum Bun Lok Ogbo Kum"),
    tails: words("ambe oro ani ungu asi uru eta osha ema iri ongo asa"),
    regions: words("Turkavero Kajindo Bendaland Ashankro Oyugi Mbarika Deltara"),
    men: words("Joseph Samuel Emeka Kofi Daudi Musa Peter Chidi Kwame Brian Isaac Tunde"),
    women: words("Grace Amina Ngozi Esi Wanjiru Fatuma Ruth Adaeze Akosua Joyce Halima Mercy"),
    families: words(
      "Otieno Mwangi Okafor Mensah Kamau Bello Achieng Owusu Nyerere Adeyemi Kiprono Boateng Wekesa Eze Mutua Asante",
    ),
    foreign: false,
  },
  {
    countries: [
      ["Turkey", "Turkish", 180],
      ["Iraq", "Iraqi", 180],
      ["Jordan", "Jordanian", 180],
      ["Lebanon", "Lebanese", 120],
      ["Kazakhstan", "Kazakh", 300],
    ],
    heads: words("Kara Ak Yeni Tel Ain Qas Bayt Deir Sari Al-Ras Zer Hal Tas Umm-"),
    tails: words("hisar pazar abad dere iya rah oun an ek ta kent mun"),
    regions: words("Sarvan Diyarah Mazrouq Antalek Wadira Turgai-Sor Haurani"),
    men: words("Ahmet Hassan Omar Yusuf Khalid Mehmet Samir Nabil Emre Walid Arman Tarek"),
    women: words("Leyla Fatma Nour Zeynep Rana Hala Aylin Salma Dina Aigul Mona Elif"),
    families: words(
      "Demirel Haddad Karim Yilmaz Nasser Aksoy Khoury Saleh Ozturk Mansour Bekov Jaber Celik Rashid Toprak Azzam",
    ),
    foreign: true,
  },
  {
    countries: [
      ["Italy", "Italian", 60],
      ["Spain", "Spanish", 60],
      ["Portugal", "Portuguese", 0],
      ["Greece", "Greek", 120],
    ],
    heads: words("Mont Cast Vill Serr Torre Rocc Font Agri Alt Cal Porto Vall Riv"),
    tails: words("alta ello anova emar osa avento ina adura olivo ianna eira osso"),
    regions: words("Valdorra Murgena Alentara Cantabra Epirosa Sannia Bastilena"),
    men: words("Marco Paolo Javier Antonio Nikos Rui Alessandro Miguel Giorgos Fabio Pedro Enrico"),
    women: words("Giulia Chiara Laura Ana Sofia Eleni Francesca Beatriz Marta Irene Claudia Ines"),
    families: words(
      "Ferrando Moretti Cabral Navarro Papas Conti Serrano Vidal Galanis Teixeira Riva Pagano Ortega Simos Leite Bassi",
    ),
    foreign: true,
  },
  {
    countries: [
      ["Indonesia", "Indonesian", 420],
      ["the Philippines", "Philippine", 480],
      ["Vietnam", "Vietnamese", 420],
      ["Malaysia", "Malaysian", 480],
    ],
    heads: words("Tanjung- Batu- Suka Sumber Cagay Lag Kuala- Banyu Bin Tar Pal Mak"),
    tails: words("raja maju merah wangi anon una lac asar bayan ong ira sari"),
    regions: words("Minahara Sulawana Kalimbang Visalaya Perakan Quangnam-Ha Sorabaya"),
    men: words("Agus Budi Rizal Jose Minh Hafiz Dedi Ramon Tuan Joko Ismail Bambang"),
    women: words("Siti Dewi Linh Maricel Nurul Ratna Lan Cristina Aisyah Wulan Thuy Rowena"),
    families: words(
      "Santoso Reyes Nguyen-Tran Hidayat Abdullah Wijaya Dela-Cruz Pham Suryadi Bautista Ismail Hartono Aquino Vo Lestari Mendoza",
    ),
    foreign: true,
  },
  {
    countries: [
      ["Sweden", "Swedish", 60],
      ["Norway", "Norwegian", 60],
      ["Finland", "Finnish", 120],
      ["Denmark", "Danish", 60],
    ],
    heads: words("Nor Lund Ske Vester Hav Sol Berg Fal Tor Ost Kal Hammar Sund"),
    tails: words("vik stad borg by sjo nes holm fors lahti moen hamn dal"),
    regions: words("Norrvasta Ostholm Finnvik Savolahti Jutmark Halogard Bohusdal"),
    men: words("Lars Erik Anders Mikko Jens Olav Henrik Jari Soren Magnus Nils Petri"),
    women: words("Ingrid Karin Liv Sanna Mette Astrid Kirsi Hanne Maja Solveig Tuula Birgit"),
    families: words(
      "Lindqvist Haugen Virtala Bergstrom Nygaard Salonen Dahl Ekberg Kjeldsen Moen Rantala Holmgren Solberg Aaltola Friis Norden",
    ),
    foreign: true,
  },
];

/** A place of its own for an event. */
export function chooseSetting(random: Random): Setting {
  const culture = random.pick(cultures);
  const [country, adjective, zone] = random.pick(culture.countries);
  return { culture, country, adjective, zone, town: townOf(culture, random), region: random.pick(culture.regions) };
}

/** A place near another: the same country, another town, mostly of the same region. */
export function nearby(setting: Setting, random: Random): Setting {
  const region = random.chance(0.7) ? setting.region : random.pick(setting.culture.regions);
  return { ...setting, region, town: townOf(setting.culture, random) };
}

const townOf = (culture: Culture, random: Random): string => random.pick(culture.heads) + random.pick(culture.tails);

export interface Name {
  readonly full: string;
  readonly last: string;
  readonly female: boolean;
}

/** A name as people bear it there. */
export function nameOf(setting: Setting, random: Random): Name {
  const female = random.chance(0.4);
  const last = random.pick(setting.culture.families);
  const first = random.pick(female ? setting.culture.women : setting.culture.men);
  return { full: `${first} ${last}`, last, female };
}
