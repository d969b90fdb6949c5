/** News in sixteen languages, written for the tests, and the encodings that each was written in before UTF-8. */
export interface EncodedText {
  readonly language: string;
  readonly encodings: readonly string[];
  readonly sentences: readonly string[];
}

export const encodedTexts: readonly EncodedText[] = [
  {
    language: "Russian",
    encodings: ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"],
    sentences: [
      "Мост через Ленну закрыли после наводнения",
      "В понедельник вечером полиция закрыла оба моста через реку, сообщил начальник районного управления.",
      "«Никто не пострадал, жители нижних улиц размещены в школе», — добавил он.",
      "Вода поднялась на 40 сантиметров выше отметки, при которой объявляют тревогу.",
    ],
  },
  {
    language: "Ukrainian",
    encodings: ["windows-1251", "koi8-u"],
    sentences: [
      "Міст через Ленну закрили після повені",
      "У понеділок увечері поліція перекрила обидва мости через річку, повідомив голова районної адміністрації.",
      "«Ніхто не постраждав, мешканців нижніх вулиць розмістили у школі», — додав він.",
      "Вода піднялася на 40 сантиметрів вище позначки, за якої оголошують тривогу.",
    ],
  },
  {
    language: "Korean",
    encodings: ["euc-kr"],
    sentences: [
      "렌강 다리 두 곳 홍수로 통제",
      "경찰은 월요일 저녁 강을 건너는 다리 두 곳을 모두 통제했다고 밝혔다.",
      "“다친 사람은 없으며 아랫마을 주민들은 학교에 머물고 있다”고 그는 덧붙였다.",
      "수위는 경보가 내려지는 기준보다 40센티미터 높아졌다.",
    ],
  },
  {
    language: "Japanese",
    encodings: ["shift_jis", "euc-jp"],
    sentences: [
      "レン川の橋、洪水で通行止め",
      "警察は月曜日の夜、川にかかる二つの橋をいずれも通行止めにしたと発表した。",
      "「けが人はおらず、下流の住民は学校に避難している」と署長は述べた。",
      "水位は警報の基準を四十センチ上回った。",
    ],
  },
  {
    language: "Chinese, simplified",
    encodings: ["gb18030"],
    sentences: [
      "伦河两座大桥因洪水关闭",
      "警方表示，星期一晚上已经封闭了河上的两座大桥。",
      "他补充说：“没有人员受伤，下游居民已被安置在学校里。”",
      "水位比发布警报的标准高出四十厘米。",
    ],
  },
  {
    language: "Chinese, traditional",
    encodings: ["big5"],
    sentences: [
      "倫河兩座大橋因洪水關閉",
      "警方表示，星期一晚上已經封閉了河上的兩座大橋。",
      "他補充說：「沒有人員受傷，下游居民已被安置在學校裡。」",
      "水位比發布警報的標準高出四十公分。",
    ],
  },
  {
    language: "French",
    encodings: ["windows-1252"],
    sentences: [
      "Crue : les deux ponts de la Lenne fermés",
      "La police a fermé lundi soir les deux ponts de la rivière, a indiqué le préfet à la presse régionale.",
      "« Personne n’a été blessé, les habitants des rues basses sont hébergés à l’école », a-t-il précisé.",
      "L’eau a dépassé de 40 centimètres le seuil d’alerte.",
    ],
  },
  {
    language: "German",
    encodings: ["windows-1252"],
    sentences: [
      "Brücken über die Lenn gesperrt",
      "Die Polizei hat am Montagabend beide Brücken über den Fluss gesperrt, wie der Bürgermeister erklärte.",
      "„Niemand wurde verletzt, die Bewohner der unteren Straßen übernachten in der Schule“, fügte er hinzu.",
      "Das Wasser stand 40 Zentimeter über der Marke, ab der gewarnt wird – so hoch wie zuletzt vor zwölf Jahren.",
    ],
  },
  {
    language: "Spanish",
    encodings: ["windows-1252"],
    sentences: [
      "Cerrados los dos puentes del río Lena según la policía",
      "La policía cerró el lunes por la noche los dos puentes del río, informó el alcalde en una rueda de prensa.",
      "“Nadie resultó herido y los vecinos de las calles más bajas están alojados en la escuela”, añadió.",
      "El agua subió 40 centímetros por encima del nivel de alerta, el más alto en doce años.",
    ],
  },
  {
    language: "Polish",
    encodings: ["windows-1250", "iso-8859-2"],
    sentences: [
      "Dwa mosty na Lennie zamknięte po powodzi",
      "W poniedziałek wieczorem policja zamknęła oba mosty na rzece, poinformował starosta powiatu.",
      "„Nikt nie został ranny, mieszkańcy niżej położonych ulic nocują w szkole” – dodał.",
      "Woda sięgała czterdzieści centymetrów powyżej stanu, przy którym ogłasza się alarm.",
    ],
  },
  {
    language: "Czech",
    encodings: ["windows-1250", "iso-8859-2"],
    sentences: [
      "Oba mosty přes Lennu jsou po povodni uzavřené",
      "Policie v pondělí večer uzavřela oba mosty přes řeku, oznámil ředitel okresního úřadu.",
      "„Nikdo nebyl zraněn, obyvatelé níže položených ulic přespávají ve škole,“ dodal.",
      "Voda vystoupala čtyřicet centimetrů nad značku, při které se vyhlašuje poplach.",
    ],
  },
  {
    language: "Greek",
    encodings: ["windows-1253", "iso-8859-7"],
    sentences: [
      "Έκλεισαν οι δύο γέφυρες του ποταμού",
      "Η αστυνομία έκλεισε τη Δευτέρα το βράδυ και τις δύο γέφυρες του ποταμού, δήλωσε ο δήμαρχος.",
      "«Κανείς δεν τραυματίστηκε, οι κάτοικοι φιλοξενούνται στο σχολείο», πρόσθεσε.",
      "Το νερό ανέβηκε σαράντα εκατοστά πάνω από το όριο συναγερμού.",
    ],
  },
  {
    language: "Turkish",
    encodings: ["windows-1254"],
    sentences: [
      "Selden sonra iki köprü ulaşıma kapatıldı",
      "Polis, pazartesi akşamı nehrin üzerindeki iki köprünün de kapatıldığını açıkladı.",
      "“Yaralanan olmadı, aşağı mahallelerde oturanlar okulda kalıyor” diye ekledi.",
      "Su, alarm verilen düzeyin kırk santimetre üzerine çıktı.",
    ],
  },
  {
    language: "Hebrew",
    encodings: ["windows-1255"],
    sentences: [
      "שני הגשרים מעל הנהר נסגרו בגלל השיטפון",
      "המשטרה סגרה ביום שני בערב את שני הגשרים מעל הנהר, אמר ראש העירייה.",
      "איש לא נפגע, והתושבים ברחובות הנמוכים לנים בבית הספר, הוסיף.",
      "המים עלו ארבעים סנטימטרים מעל הקו שבו מכריזים על אזעקה.",
    ],
  },
  {
    language: "Arabic",
    encodings: ["windows-1256"],
    sentences: [
      "إغلاق الجسرين فوق النهر بعد الفيضان",
      "أغلقت الشرطة مساء الاثنين الجسرين فوق النهر، بحسب ما قال رئيس البلدية.",
      "وأضاف أن أحدا لم يصب بأذى وأن سكان الشوارع المنخفضة يبيتون في المدرسة.",
      "وارتفع الماء أربعين سنتيمترا فوق المستوى الذي يعلن عنده الإنذار.",
    ],
  },
  {
    language: "Norwegian",
    encodings: ["windows-1252"],
    sentences: [
      "Begge bruene over elva stengt på grunn av flom",
      "Politiet stengte mandag kveld begge bruene over elva, opplyste ordføreren på et møte.",
      "«Ingen er såret, og beboerne i de laveste gatene overnatter på skolen», la han til.",
      "Vannet sto førti centimeter over merket der det blir varslet – høyere enn på tolv år.",
    ],
  },
];

const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** What writers typed where their encoding had no such mark. */
const PLAIN: Readonly<Record<string, string>> = {
  "«": '"',
  "»": '"',
  "„": '"',
  "“": '"',
  "”": '"',
  "’": "'",
  "—": "-",
  "–": "-",
};

/** The text as somebody wrote it who had only the characters of an encoding. */
export function writable(text: string, encoding: string): string {
  const bytesOf = encoders.get(encoding) ?? everyCharacterOf(encoding);
  encoders.set(encoding, bytesOf);
  return [...text].map((character) => (bytesOf.has(character) ? character : (PLAIN[character] ?? "?"))).join("");
}

/** The bytes of a text in an encoding of one or two bytes, found by decoding all of them; an unknown character throws. */
export function encode(text: string, encoding: string): Uint8Array {
  const bytesOf = encoders.get(encoding) ?? everyCharacterOf(encoding);
  encoders.set(encoding, bytesOf);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = bytesOf.get(character);
      if (bytes === undefined) throw new RangeError(`encode: ${encoding} has no ${JSON.stringify(character)}`);
      return bytes;
    }),
  );
}

function everyCharacterOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (...bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== "\ufffd" && !found.has(text)) found.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  if (encoding === "windows-1252") {
    // Node's own decoder has Latin-1 here.
    for (const [index, mark] of [..."€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"].entries()) found.set(mark, [0x80 + index]);
    found.set(" ", [0x20]);
  }
  if (!/^(?:euc|shift|gb|big)/.test(encoding)) return found;
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  return found;
}
