/** Frequent given names of many lands: a capitalised word behind one of these is a family name. Lower case. */
export const givenNames: readonly string[] = `
aaron abbas abdel abdul abdullah abdulrahman abigail abraham ada adam adel adrian agnes agus ahmad ahmed aida aidan aisha akira alain alan albert alberto alejandro
aleksandr aleksei alessandro alex alexander alexandra alexandre alexei alexey alexis alfonso alfred ali alice alicia alison allan allen allison alma
alvaro amanda amber amelia amina amir amit amy ana anastasia anatoly anders andre andrea andreas andrei andres andrew andrey andriy andy angela angelo angie anita anjali
ann anna anne annette annie anthony antoine anton antonio antony anwar april ariel arjun arnold arthur arturo asha ashley ashraf asif audrey august aung
austin ayman aziz barack barbara barry bart bashar beatrice ben benedict benito benjamin benny bernard bernie bert beth betty beverly bilal bill billy bjorn
blake bob bobby bogdan boris brad bradley brandon brenda brendan brent brett brian bridget bronwyn bruce bruno bryan byron caleb callum calvin cameron camille carl carla
carlo carlos carmen carol carole caroline carolyn carrie catherine cathy cecilia cedric chad charles charlie charlotte chelsea chen cheryl chester chloe chris
christian christiane christina christine christoph christophe christopher chuck cindy claire clara clarence claude claudia claudio clayton clifford clint clive
clyde cody colin colleen connie connor conor constance corey courtney craig crystal curtis cynthia cyril daisy dale dalia damian damien dan dana daniel
daniela danielle danny daphne darius darrell darren dave david dawn dean debbie deborah debra deepak deirdre denis denise dennis derek desmond devin dhruv
diana diane dick diego dieter dimitri dimitris dina dirk dmitri dmitry dmytro dolores dominic dominique don donald donna dora doris dorothy doug douglas duncan
dustin dwayne dwight dylan earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisabeth elizabeth ella ellen elliot elmer
elsa elvira emad emil emilia emilio emily emma emmanuel enrico enrique eric erica erik erika erin ernest ernesto ernst esteban esther ethan etienne eugene eva
evan evelyn fabio fahad faisal farah farid farouk fatima faye federico felipe felix ferdinand fernando fidel fiona florence frances francesca francesco francis
francisco franco francois françois frank franklin franz fred freddie frederic frederick frederik friedrich fyodor gabriel gabriela gail gareth garry gary gavin gemma
gene genevieve geoff geoffrey george georges georgia gerald gerard gerhard gerry gilbert giles gina giorgio giovanni giulia giuseppe glen glenn gloria gordon
grace graham grant greg gregor gregory greta guillaume guillermo gus gustav gustavo guy gwen hakim hal hamed hamid hamza hana hannah hans harold harriet harris
harry harvey hasan hashim hassan hazel heath heather hector heidi heinrich heinz helen helena helga helmut henri henrik henrique henry herbert herman hermann
hideki hilary hillary hiroshi holly horst hosni howard hubert hugh hugo humberto hussain hussein ian ibrahim ida ignacio igor ikram ilham ilya imran ines ingrid irene irina iris
irving isaac isabel isabella isabelle ismail ivan ivana jack jackie jackson jacob jacqueline jacques jaime jake jakob jamal james jamie jan jana jane janet janice jared
jarrod jason javier jay jean jeanne jeff jeffrey jennifer jenny jens jeremy jerome jerry jesper jesse jessica jesus jill jim jimmy jin joan joanna joanne joao joaquin jochen
joe joel joey johan johann johanna john johnny jon jonas jonathan jordan jorge jose josé josef joseph josh joshua juan juanita judith judy juha julia julian juliana julie julien juliet
julio julius jun june jurgen jürgen justin jyoti kamal kamala kamel karen karim karin karl karla kassem kate katherine kathleen kathryn kathy katie katrina kay keiko keir
keith kelly kelvin ken kenichi kenji kenneth kent kerry kevin khaled khalid kim kimberly kirk kirsten klaus kofi krista kristen kristin kristina kumar kurt kyle lance lars larry
laura lauren laurence laurent lawrence leah lee leila lena leo leon leonard leonardo leonid leroy leslie lester lewis liam lidia lila lily lina linda lindsay lionel lisa liz
lloyd lois lola lorenzo loretta lorraine lou louis louisa louise luca lucas lucia lucie lucy luis luisa luiz lukas luke lydia lyn lynn madeleine maggie magnus mahmoud mahmud malcolm
malik manfred manmohan manuel marc marcel marcelo marco marcos marcus margaret margarita maria mariam marian marianne marie marilyn marina mario marion marisa mark marko
markus marlene marta martha martin martina marvin mary maryam masoud mathew mathias mathieu matilda matt matteo matthew matthias maureen maurice mauricio mauro max maxim maxime
maxine may megan mehdi mehmet mehmood melanie melinda melissa mercedes michael michaela michal michel michele michelle miguel mihai mikael mike mikhail miles milan milos mina
ming miranda miriam mitch mitchell mohamed mohammad mohammed moises molly mona monica monika moses muhammad murray mustafa mykola myra myron nabil nadia nancy naomi narendra
nasser natalia natalie natasha nathan nathaniel neil nelson nicholas nick nicola nicolas nicole nigel nikita nikki nikola nikolai nikolaus nina noah noel nora norma norman
nouri olaf oleg oleksandr oleksiy olga oliver olivia olivier omar oprah orlando oscar oskar osama otto owen pablo pamela paola paolo parvez pascal pat patricia patrick paul paula
pauline pavel pedro peggy penelope penny per percy perry pete peter petr petra petro phil philip philippe phillip phyllis pierre pieter piotr prabowo pranab priya rachel rafael
rahul raj rajesh rajiv ralph rami ramon ramzi randall randy raphael raul ravi ray raymond rebecca recep regina reinhard renata rene rene rex rhonda ricardo riccardo richard
rick ricky rita rob robert roberta roberto robin rocco rod rodney rodrigo rodrigue roger roland rolf roman romano ron ronald ronnie rosa rosalind rosemary rosie ross rowan roy ruben rudolf
rudy rupert russell ruth ryan sabrina saddam sadiq saeed said saif salah saleh salim sally salman salvador sam samantha sami samir samuel sandra sandy sanjay sara sarah sasha saul
scott sean sebastian selma serge sergei sergey sergio shane shannon sharon shaun shawn sheila shelley sheryl shimon shinzo shirley sidney sigmund silvia silvio simon simone
sofia solange solene solène sonia sonja sophia sophie soren søren stacy stan stanley stefan stefano stella stephan stephane stephanie stephen steve steven stewart stuart sue sunil susan susana
susanne suzanne svetlana sven sylvia sylvie takashi tamara tanya tara tariq tatiana tatyana taylor ted teresa teri terrence terry theodore theresa thierry thomas tiffany tim timothy tina
tobias todd tom tomas tommy toni tony tracey tracy travis trevor tristan tyler tyrone ulrich umar uri ursula valentin valentina valeria valerie vanessa vera verna vernon
veronica vicente vicki vicky victor victoria viktor vincent vince vinod viola violet virginia vitali vitaly vivian vivien vladimir volodymyr waleed wallace walter wanda warren
wayne wei wen wendy werner wesley wilfred wilhelm will willem william willie wilma winston wolfgang xavier xi yasser yasir yevgeny yitzhak yolanda yoshihide yousef youssef yuki yulia
yuri yusuf yves yvonne zac zach zachary zainab zeinab zhang zoe zoran zuzana`
  .trim()
  .split(/\s+/);
