const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Given names that are nearly always women's. */
const women = words(`
  abigail ada aida aisha alexandra alice alicia alison allison alma amanda amber amelia amina amy ana anastasia angela angie anita anjali ann anna anne
  annette annie april asha audrey barbara beatrice beth betty beverly brenda bridget bronwyn camille carla carmen carole caroline carolyn catherine cathy cecilia
  charlotte chelsea cheryl chloe christiane christina christine cindy claire clara claudia colleen constance courtney crystal cynthia daisy dalia dana daniela
  danielle daphne dawn debbie deborah debra deirdre denise diana diane dina dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elizabeth ella
  ellen elsa elvira emilia emily emma erica erika erin esther eva evelyn farah fatima fiona florence frances francesca gabriela gail gemma genevieve georgia gina
  giulia gloria greta gwen hana hannah harriet hazel heather heidi helen helena helga hilary hillary ida ines ingrid irene irina iris isabel isabella isabelle
  ivana jacqueline jana jane janet janice jeanne jennifer jenny jessica jill joan joanna joanne johanna juanita judith judy julia juliana julie juliet jyoti kamala karen
  karin karla kate katherine kathleen kathryn kathy katie katrina kimberly kirsten krista kristen kristin kristina laura lauren leah leila lena lidia lila lily
  lina linda lindsay lisa liz lois lola loretta lorraine louisa louise lucia lucie lucy luisa lydia lynn madeleine maggie margaret margarita maria mariam marianne
  marie marilyn marina marisa marlene marta martha martina mary maryam matilda maureen maxine megan melanie melinda melissa mercedes michaela michelle mina miranda
  miriam molly mona monica monika myra nadia nancy naomi natalia natalie natasha nicole nikki nina nora norma olga olivia oprah pamela paola patricia paula
  pauline peggy penelope penny petra phyllis priya rachel rebecca regina renata rhonda rita roberta rosa rosalind rosemary rosie ruth sabrina sally samantha
  sandra sandy sara sarah selma shannon sharon sheila shelley sheryl shirley silvia sofia solange solene sonia sonja sophia sophie stacy stella stephanie sue susan
  susana susanne suzanne svetlana sylvia sylvie tamara tanya tara tatiana tatyana teresa teri theresa tiffany tina tracey ursula valentina valeria valerie vanessa vera
  verna veronica vicki vicky victoria viola violet virginia vivian vivien wanda wendy wilma yolanda yulia yvonne zainab zeinab zoe zuzana
  agata agnieszka aino alessandra alina anya astrid aurora beata birgit bianca brigitte carlotta chiara chantal corinne dagmar dagny dorota elif elisa eliza ewa fatma federica
  freya frida gabriella gertrude giovanna gisela greet gudrun gunilla halina hanne harriette hatice henrietta hildegard ilona ilse inga inge inger ivanka jadwiga joanne jutta kaisa
  karolina katarina katja katya kavita khadija lakshmi larissa layla leonie liesel ljubica ludmila lyudmila magda magdalena malgorzata mareike marija marit marja meera mette milena mirjam
  nadine nastya nataliya oksana odile paulina pia raisa rosanna ruta safiya sanna sigrid silke sinead siobhan siri snezana solveig sunita svenja tetiana tilda tove ulla ulrike vesna
  viktoria vilma wioletta yasmin yelena zara zofia zsuzsa
`);

/** Given names that are nearly always men's. */
const men = words(`
  aaron abbas abdel abdul abdullah abdulrahman abraham adam adel adrian agus ahmad ahmed akira alain alan albert alberto alejandro aleksandr aleksei alessandro
  alexander alexandre alexei alexey alfonso alfred ali allan allen alvaro amir amit anatoly anders andre andreas andrei andres andrew andrey andriy andy
  angelo anthony antoine anton antonio antony anwar arjun arnold arthur arturo ashraf august aung austin ayman aziz barack barry bart bashar ben benedict
  benito benjamin benny bernard bernie bert bilal bill billy bjorn bob bobby bogdan boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron
  caleb callum calvin carl carlo carlos cedric chad charles chester christian christoph christophe christopher chuck clarence claudio clayton clifford
  clint clive clyde cody colin connor conor craig curtis cyril dale damian damien dan daniel danny darius darrell darren dave david dean deepak denis dennis derek
  desmond devin dhruv dick diego dieter dimitri dimitris dirk dmitri dmitry dmytro dominic don donald doug douglas duncan dustin dwayne dwight dylan earl ed eddie edgar
  edmund eduardo edward edwin eli elias elijah elliot elmer emad emil emilio emmanuel enrico enrique eric erik ernest ernesto ernst esteban ethan etienne eugene
  fabio fahad faisal farid farouk federico felipe felix ferdinand fernando fidel francesco francisco franco francois frank franklin franz fred freddie
  frederic frederick frederik friedrich fyodor gabriel gareth garry gary gavin gene geoff geoffrey george georges gerald gerard gerhard gerry gilbert giles giorgio
  giovanni giuseppe glen glenn gordon graham grant greg gregor gregory guillaume guillermo gus gustav gustavo guy hakim hal hamed hamid hamza hans harold harry harvey
  hasan hashim hassan hector heinrich heinz helmut henri henrik henrique henry herbert herman hermann hideki hiroshi horst hosni howard hubert hugh hugo
  humberto hussain hussein ian ibrahim ignacio igor ikram ilya imran irving isaac ismail ivan jack jackson jacob jacques jaime jake jakob jamal james jared jason javier jeff
  jeffrey jens jeremy jerome jerry jesper jim jimmy joao joaquin jochen joe joel joey johan johann john johnny jon jonas jonathan jorge jose josef joseph
  josh joshua juan juha julian julien julio julius jurgen justin kamal karim karl kassem keir keith kelvin ken kenichi kenji kenneth kent kevin khaled khalid kirk
  klaus kofi kumar kurt kyle lance lars larry lawrence lee leo leon leonard leonardo leonid leroy lester lewis liam lionel lloyd lorenzo lou louis luca lucas luis luiz
  lukas luke magnus mahmoud mahmud malcolm malik manfred manmohan manuel marc marcel marcelo marco marcos marcus mario mark marko markus martin marvin masoud mathew mathias
  mathieu matt matteo matthew matthias maurice mauricio mauro max maxim mehdi mehmet mehmood michael miguel mihai mikael mike mikhail miles milan milos mitch
  mitchell mohamed mohammad mohammed moises moses muhammad murray mustafa mykola nabil narendra nasser nathan nathaniel neil nelson nicholas nick nicolas nigel
  nikolai nikolaus noah noel norman nouri olaf oleg oleksandr oleksiy oliver olivier omar orlando oscar oskar osama otto owen pablo paolo parvez patrick paul pavel pedro
  percy perry pete peter petro phil philip philippe phillip pierre pieter piotr prabowo pranab rafael rahul raj rajesh rajiv ralph rami ramon ramzi randall randy raphael raul
  ravi ray raymond recep reinhard rex ricardo riccardo richard rick ricky rob robert roberto rocco rod rodney rodrigo rodrigue roger roland rolf roman romano ron ronald ronnie
  ross roy ruben rudolf rudy rupert russell ryan saddam sadiq saeed said saif salah saleh salim salman salvador sami samir samuel sanjay saul scott sean sebastian serge
  sergei sergey sergio shane shaun shawn shimon shinzo sidney sigmund silvio simon soren stan stanley stefan stefano stephan stephen steve steven stewart stuart sunil sven
  takashi tariq ted terrence terry theodore thierry thomas tim timothy tobias todd tom tomas tommy tony travis trevor tristan tyler tyrone ulrich umar uri vicente victor viktor
  vincent vince vinod vitali vitaly vladimir volodymyr waleed wallace walter warren wayne werner wesley wilfred wilhelm will willem william willie winston wolfgang xavier
  yasser yasir yevgeny yitzhak yoshihide yousef youssef yuri yusuf yves zac zach zachary zoran
  aldo aleksander alf alois arne artem arvid bela bjarne branko cesar ciaran constantin cornelius dario dimitar dragan dusan eamon einar eino emre enzo evgeny fabian ferenc fergus filip
  gerd gianni goran gunnar gyorgy haakon halvard harald hiroto holger istvan ivo janos jaroslav jiri joachim jozsef juri jussi kaspar kazimierz konrad kristof laszlo leif levan lothar
  lubos luigi maciej marek mariusz mate matthijs mehmed mihail milan mirko miroslav nils ola ole olav ondrej osman paavo pal pascual pasquale pekka per petar pietro radek rainer
  reza rolando rune sandor sanjeev sebastien sigurd slobodan stanislav stig sverre tadeusz tamas thorsten tibor tomasz toni torsten ulf ulrik umberto uwe valery vaclav vasily vidar vlad
  wilfried wojciech yann yevhen zbigniew zoltan zdenek
`);

/** Forms of address, titles, kin and trades that are said of women, or of men. */
const womensWords = words(`
  mrs ms miss mme madam madame dame lady baroness sister queen princess duchess countess empress signora frau
  woman girl mother grandmother daughter sister aunt niece wife widow girlfriend bride spokeswoman chairwoman congresswoman councilwoman alderwoman businesswoman policewoman saleswoman
  actress waitress hostess heiress stewardess midwife nun abbess mistress schoolgirl grandma mum mom noblewoman sportswoman soprano ballerina
`);
const mensWords = words(`
  mr sir lord baron king prince duke emperor sultan emir signor herr monsieur
  man boy father grandfather son brother uncle nephew husband widower boyfriend groom spokesman chairman congressman councilman alderman businessman policeman salesman
  fireman fisherman anchorman cameraman seaman airman tenor baritone schoolboy grandpa dad nobleman sportsman priest imam monk friar pope
`);

/** Lower-case words to the gender of the person they are said of. A name that both bear stands in neither list. */
export const genders: ReadonlyMap<string, "f" | "m"> = new Map([
  ...[...men, ...mensWords].map((word) => [word, "m"] as const),
  ...[...women, ...womensWords].map((word) => [word, "f"] as const),
]);
