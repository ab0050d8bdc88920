// Common first names of the world's news as English writes them, by the pronoun their bearers nearly always take.
// Only names in wide use; surnames that are as often first names elsewhere are left out. All lower case, no accents.

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))

const HE = set(`
  aaron abdul abdullah abdel abdulaziz abel abraham abdurrahman adam adolfo adrian ahmad ahmed ahmet aidan akira akio
  alan alain albert alberto alec alejandro aleksandar aleksander aleksandr aleksei alessandro alex alexander alexandre
  alexandros alexei alexey alfonso alfred alfredo ali alistair allan allen alonso alvaro amir amit amos anatoly anders
  andre andreas andrei andres andrew andrey andrzej andy angelo angus anil ansel anthony antoine anton antonin antonio
  antonis anwar archie ari ariel armand armando arnaud arne arnold arthur artur arturo arun arvind asif asher ashok
  atsushi august augusto austin axel ayman aziz
  baltasar barack barry bart bartholomew bashar basil bassam bastien ben benedict benito benjamin bennett benny bernard
  bernardo bernd bernie bert bertrand bill billy bjorn bob bobby bogdan boris brad bradley bram brandon brendan brent
  brett brian bruce bruno bryan burak byron
  caleb calvin cameron carl carlo carlos carsten cecil cedric cesar chad charles charlie chester christian christoph
  christophe christopher christos chuck claes clarence claude claudio claus clay clayton clement cliff clifford clint
  clinton clive clyde cody colin colm conor connor conrad constantin cornelius craig curt curtis cyril cyrus
  damian damien damon dan daniel daniele danny dario darren darryl dave david davide dean declan dennis denis derek
  desmond devin dexter didier diego dieter dietmar dimitri dimitris dirk dmitri dmitry dom dominic dominik dominique don
  donnie doug douglas drew duncan dustin dwayne dwight dylan
  ed eddie edgar edmund edoardo eduard eduardo edward edwin ehud eitan elias elijah eliot elliot elliott elmer elvis
  emil emile emilio emre enda enoch enrico enrique eoin ephraim eric erich erik ernest ernesto ernst erwin esteban ethan
  etienne eugene evan evgeny ezra
  fabian fabien fabio fabrice fadi fahad faisal farid farouk federico felipe felix ferdinand fergus fernando fidel
  filip filippo finn fletcher florent florian floyd francesco francis francisco franco francois frank franklin franz
  fred freddie frederic frederick frederik fritz fyodor
  gabriel gareth garrett gary gaston gavin gene geoff geoffrey georg george georges georgi georgios gerald gerard
  gerardo gerhard gerry gianluca gianni gilbert gilberto gilles gino giorgio giorgos giovanni giulio giuseppe gleb glen
  glenn goran gordon graeme graham grant greg gregor gregory grigory guenter guido guillaume guillermo gunnar gunter
  gunther gus gustav gustavo guy
  hakan hakim hal hamid hamza hank hannes hans harald hari harold harris harry harvey hasan hassan hector heinrich heinz
  helmut hendrik henri henrik henrique henry herbert herman hermann hideki hiro hiroshi horst howard hubert hugh hugo
  humberto hussein
  ian ibrahim idris ignacio ignatius igor ilan ilya imran ingo innocent ioannis ira isaac isaiah ishmael ismail israel
  istvan itamar ivan ivo ivor
  jack jackie jackson jacob jacques jaime jake jakob jakub jalal jamal james jan janos janusz jared jaroslav jason
  jasper javier jay jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jerzy jesper jesse jesus jim jimmy
  joachim joao joaquin jochen joe joel joerg johan johann johannes john johnathan johnny jon jonah jonas jonathan jorg
  jorge jorgen jose josef joseph josh joshua josip juan juha juergen jules julian julien julio julius juma jun junichi
  jurgen justin
  kamal karel karim karl kaspar kazuo keith keir ken kenji kenneth kenny kent kevin khaled khalid khalil kieran kirk
  klaus knut kofi konrad konstantin konstantinos kostas krishna kristian kristof krzysztof kumar kunal kurt kyle
  lamar lance larry lars laurence laurent lawrence leif len lenny leo leon leonard leonardo leonid leopold leroy lev levi
  lewis lex liam lionel lloyd lorenzo lothar louis lowell luc luca lucas lucian luciano ludwig luigi luis luiz lukas
  luke luther lyndon
  maarten mahmoud mahmud malcolm malik manfred manmohan manoj manuel marat marc marcel marcelo marcin marco marcos
  marcus marek mariano mario marius mark marko markus marlon mario martijn martin marvin mathias mathieu matt matteo
  matthew matthias matti maurice mauricio maurizio mauro max maxim maxime maximilian maxwell mehmet mehdi mel melvin
  michael michail michal michel michele mickey miguel mihai mikael mike mikhail mikko milan miles milos milton mirko
  miroslav mitch mitchell mohamed mohammad mohammed mohan mohsen moises moritz moses moshe mostafa muhammad mukesh
  murat murray mustafa
  nabil nadav nasser nate nathan nathaniel naveen neal ned neil nelson nestor neville nicholas nick nickolas nico nicola
  nicolae nicolas nigel nikola nikolai nikolaj nikolaos nikolaus nikos nils noah noel nolan norbert norman
  olaf ole oleg oleksandr oliver olivier omar orlando orville oscar oskar osman oswald otto owen
  pablo paddy paolo pascal pasquale patrice patrick paul paulo pavel pavlos pawel pedro peer percy pete peter petr petros
  petter phil philip philipp philippe phillip pierre piers piet pieter pietro piotr prakash pranab preston
  rachid rafael rafik rahul raj rajesh rajiv rakesh ralf ralph ram ramesh rami ramon ramzi randall randolph randy raoul
  raphael rashid raul ravi ray raymond recep reggie reginald reinhard rene reuben rex reza ricardo riccardo rich richard
  rick ricky rob robert roberto rod roderick rodney rodolfo rodrigo roger rohan roland rolf roman romeo ron ronald ronan
  ronnie rory roy ruben rudi rudolf rudolph rudy rufus rupert russ russell ryan
  saad saeb saeed said saleh salim salman salvador salvatore samir sami samuel sandeep sander sandro sanjay santiago
  satoshi saul scott sean sebastian sebastien selim serge sergei sergey sergio seth seymour shane shaun shawn shimon
  shinzo sidney sigmund silvio simeon simon slobodan solomon soren spencer srinivas stan stanislav stanley stefan stefano
  stefanos stephan stephane stephen sterling steve steven stewart stig stuart sunil suresh sven svend sylvain
  taha tadeusz takashi takeshi tamas tarek tariq taro ted terence terrence thabo thaddeus theo theodor theodore theodoros
  thierry thilo thomas thor thorsten tiago tim timo timothy timur tobias toby todd tom tomas tomasz tomislav tommaso
  tommy tony torsten travis trevor tristan troy tyler tyrone
  ulf ulrich umar umberto uri usman uwe
  vaclav valentin valery vasily venkat vernon viktor vic vicente victor vijay vikram ville vincent vincenzo vinod virgil
  vito vittorio vladislav vojtech volker
  wade waleed walid wallace wally walt walter warren wayne wendell werner wesley wilbur wilfred wilhelm will willem
  william willie willy wilson winston wojciech wolfgang woodrow
  xavier yaakov yann yannick yannis yaroslav yasser yasuo yevgeny yiannis yigal yitzhak yoav yoram youssef yuri yusuf
  yves zachary zack zbigniew zdenek zeev zoltan zoran
`)

const SHE = set(`
  abigail ada adela adele adelina adriana agata agatha agnes agnieszka aicha aida aileen aisha akiko alba alejandra
  alessandra alessia alexandra alexia alice alicia alina aline alison alma amal amalia amanda amber amelia amelie amina
  amira amy ana anais anastasia andrea angela angelica angelina angelika anika anita anja ann anna annabel anne annegret
  annette annie annika antoinette antonella antonia anya aoife april ariana arlene asha ashley asma astrid audrey aurora
  ava ayesha ayse
  barbara beata beatrice beatriz becky belinda benedicta bernadette bernice bertha beth bethany betsy betty beverly
  bianca birgit birgitte blanca bonnie brenda bridget brigitte britney britta brooke
  camila camilla camille candace candice carina carla carmen carol carole carolina caroline carolyn carrie catalina
  caterina catherine cathy cecilia cecile celeste celia celine chandra chantal charlene charlotte chelsea cheryl chiara
  chloe christa christiane christina christine chrystia cindy claire clara clarissa claudia colette colleen concetta
  connie constance consuelo cora corazon corinne cornelia cristina crystal cynthia
  dagmar daisy dalia daniela danielle daphne daria darlene dawn debbie debora deborah debra deirdre delia delphine denise
  diana diane dilma dina dolores dominika donna dora doreen doris dorothea dorothy dunja
  ebony edith edna eileen ekaterina elaine eleanor elena eleni elin elina elisa elisabeth elise eliza elizabeth ella ellen
  elsa elsie elvira emilia emilie emily emma erica erika erin erna esme esmeralda estelle esther ethel eugenia eunice eva
  evelyn evita
  fabienne faith farah fatima fatma faye federica felicity fiona flora florence frances francesca francine francoise
  frederica freya frida
  gabriela gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine gerda gertrude gillian gina giorgia
  gisela gisele giulia gladys glenda gloria golda grace graciela grainne greta gretchen gretel gro guadalupe gudrun
  gwen gwendolyn
  hala hanan hanna hannah harriet hazel heather heba hedwig heidi heike helen helena helene helga helle henrietta hilary
  hilda hildegard hillary hind holly hope huda
  ida ilana ileana ilse imelda imogen ines inga inge ingeborg ingrid irena irene irina iris irma isabel isabella isabelle
  isobel ivana ivanka ivonne
  jacinda jacqueline jana jane janet janice janine jasmine jeanette jeanne jeannette jelena jemima jen jenna jennie
  jennifer jenny jessica jill joan joana joanna joanne jocelyn johanna josefina josephine joy joyce juana judith judy
  julia juliana julie juliet juliette june justyna jutta
  kamala karen karin karina karla karolina kate katarina katarzyna katerina katharina katharine katherine kathleen kathryn
  kathy katie katja katrin katrina kay kayla keiko kelly kerstin kiran kirsten kirstie krista kristen kristin kristina
  kristine krystyna ksenia
  laila lana lara larissa latisha laura lauren laurie lavinia layla lea leah leila lena leonie leonor leticia lidia lila
  lilian liliana lillian lily lina linda lindsay lisa lise liz liza lizzie lois lola loretta lorna lorraine lotte louisa
  louise lourdes lucia luciana lucie lucille lucinda lucy ludmila luisa luise lydia lyudmila
  mabel madeleine madeline madhuri mae magda magdalena maggie maia maja malala malgorzata malia mamie mandy manuela mara
  marcela marcia margaret margarita margot margaux margrethe marguerite maria mariam mariana marianne marie mariella
  marilyn marina marine marion marisa marissa marjorie marlene marta martha martina mary maryam matilda maud maura
  maureen mavis maya meera meg megan meghan melanie melania melinda melissa mercedes meredith meryl mia michaela michelle
  mila mildred milena mimi mina minna miranda mireille miriam mitsuko moira molly mona monica monika monique muriel myra
  myriam myrna
  nada nadia nadine nancy naomi natalia natalie natalya natasha neha nell nellie nicky nicole nikki nina noor nora noreen
  norma nuala nuria
  octavia odette odile oksana olga olive olivia olympia oona oprah orla orsola
  paloma pamela patricia patsy patti paula paulina pauline pearl peggy penelope penny perla petra phoebe phyllis pia pilar
  polly portia pooja priscilla priti priya
  rachel rachael rafaela raisa rana rania raquel rebecca rebekah regina renata renate rhoda rhonda rita roberta rocio
  romina rosa rosalia rosalie rosalind rosalyn rosanna rose rosemary rosie roxana roxanne ruby ruth
  sabina sabine sabrina sadie sally salma samantha samira sandra sania sara sarah saoirse selena selma serena sharon
  sheila shelley sheryl shirin shirley sibylle sigrid silke silvia simona simone sinead siobhan sofia sofie solange
  sonia sonja sonya sophia sophie stacey stacy stella stephanie sue suki susan susana susanna susanne susie suu suzanne
  svetlana swati sybil sylvia sylvie
  tabitha taina tamar tamara tammy tania tanja tanya tara tarja tatiana tatyana teresa tereza tessa thelma theresa therese
  tiffany tilda tina toni tracey trudy tulsi
  ulla ulrike uma ursula usha
  valentina valeria valerie vanessa vera verena veronica veronika veronique vicki vicky victoria viktoria viola violet
  violeta virginia virginie viviane vivien vivienne
  wanda wangari wendy wilhelmina wilma winifred winnie
  yael yana yasmin yasmine yelena yingluck yoko yolanda ylva yulia yuriko yvette yvonne
  zainab zara zeinab zelda zoe zofia zsuzsa zuzana zuzanna
`)

/** Borne by both: the name alone does not tell. */
const EITHER = set(`
  addison adi aki amari angel ari aubrey avery bailey blake casey chen chris cory courtney dakota dale dana darcy deniz
  dominique drew elisha emerson ezra frankie gale hadley harley hayden hiromi hyun ihsan indira jaden jamie jan jean
  jesse jessie ji jin jo jody jordan jude kai karan kelly kendall kerry kim kris kyoung lane lauren lee leigh lei leslie
  ling logan loren lou lynn madison makoto marley mattie mei merle micah min ming morgan muna nikita noa noam ollie paige
  parker pat patience pei quinn reese ricki riley robin rowan ruth sage sam sandy sasha shannon shelby sidney sky skyler
  stevie sun sung sydney tal taylor terry toni tracy tristan val wei wen whitney xiao xin yong yoon young yu yun
`)

/**
 * The pronoun that goes with a first name: `he`, `she`, `either` when the name is borne by both, `null` when the word is
 * no first name known here. Case and accents do not matter: whether the word is written as a name is the caller's to see.
 */
export function firstNameGender(word: string): 'he' | 'she' | 'either' | null {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  if (EITHER.has(plain) || HE.has(plain) && SHE.has(plain)) return 'either'
  if (HE.has(plain)) return 'he'
  return SHE.has(plain) ? 'she' : null
}
