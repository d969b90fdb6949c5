/** Short forms of English given names, each with the names it may stand for. Lower case. */
const SHORT = `
  abe: abraham | al: albert alan allan alfred alexander | alex: alexander alexandra alexis | andy: andrew | angie: angela | art: arthur | barney: bernard
  barb: barbara | bea: beatrice | becky: rebecca | ben: benjamin benedict | bernie: bernard | bert: albert herbert robert | beth: elizabeth | betsy: elizabeth
  betty: elizabeth | bill: william | billy: william | bob: robert | bobby: robert | brad: bradley | cal: calvin | cathy: catherine cathleen | charlie: charles
  chip: charles | chris: christopher christine christina christian | chuck: charles | cindy: cynthia | cliff: clifford clifton | dan: daniel | danny: daniel
  dave: david | deb: deborah debra | debbie: deborah debra | dick: richard | don: donald | donnie: donald | doug: douglas | ed: edward edwin edmund edgar
  eddie: edward edwin | ellie: eleanor ellen | ernie: ernest | frank: francis franklin | fran: frances francis | fred: frederick alfred | gabe: gabriel
  gene: eugene | geoff: geoffrey | jeff: jeffrey geoffrey | ger: gerard gerald | gerry: gerald gerard | gil: gilbert | ginny: virginia | greg: gregory | gus: augustus angus
  hal: harold henry | hank: henry | harry: harold henry | herb: herbert | jack: john jackson | jake: jacob | jamie: james | jan: janet | jen: jennifer jenny
  jenny: jennifer | jerry: gerald jerome jeremiah | jess: jessica | jim: james | jimmy: james | jo: joanne joanna josephine | joe: joseph | joey: joseph
  johnny: john jonathan | jon: jonathan jonathon | josh: joshua | judy: judith | kate: katherine catherine | kathy: katherine kathleen catherine | katie: katherine catherine
  ken: kenneth | kenny: kenneth | kim: kimberly kimberley | larry: lawrence laurence | len: leonard | les: leslie lester | liz: elizabeth | lou: louis louise
  lucy: lucille | maggie: margaret | mandy: amanda | marge: margaret marjorie | matt: matthew | max: maxwell maximilian | meg: margaret megan | mick: michael
  mickey: michael | mike: michael | mitch: mitchell | nat: nathan nathaniel | nate: nathan nathaniel | ned: edward | nell: eleanor helen | nick: nicholas nicolas
  norm: norman | pam: pamela | pat: patrick patricia | patty: patricia | peg: margaret | peggy: margaret | pete: peter | phil: philip phillip | rafe: raphael
  ray: raymond | reg: reginald | rich: richard | rick: richard frederick eric | ricky: richard | rob: robert | robbie: robert | rod: rodney roderick | ron: ronald
  ronnie: ronald | russ: russell | sal: salvatore | sally: sarah | sam: samuel samantha | sandy: sandra alexander | sandra: alexandra | sid: sidney sydney | stan: stanley
  steph: stephanie | steve: steven stephen | stu: stuart stewart | sue: susan suzanne | susie: susan suzanne | ted: edward theodore | teddy: edward theodore
  terry: terence terrence teresa | theo: theodore | tim: timothy | tina: christina | toby: tobias | tom: thomas | tommy: thomas | tony: anthony antony antonio
  val: valerie | vic: victor | vicky: victoria | vince: vincent | wally: walter wallace | walt: walter | wes: wesley | will: william | zach: zachary zachariah`;

/** The given names that a short form may stand for. */
export const shortNames: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SHORT.split(/[|\n]/).flatMap((entry) => {
    const [short, names] = entry.split(":");
    return short && names ? [[short.trim(), new Set(names.trim().split(" "))] as const] : [];
  }),
);
