/** Questions as people type them in English, with slips, slang and short forms: none of them is in another language. */
export const SLOPPY: readonly string[] = `
wen did putin met witkof
how lng was teh meeting
wat did they tlk abt
whr did dey meet
y did kushner go 2 moscow
who tf is witkoff lol
did putin agre 2 a ceasefire or nah
wats the deal w the peace plan
iz there a deal yet??
wut did ushakov sey
how many hrs they talk 4
did they tlk bout donbas
was zelenskyy there or nahhh
whens the nxt meeting
omg wat happend in moscow
so did they reach a compromize
hwo long did it last
waht time did the talks strat
who wuz in the room
whos dmitriev
wer did they eat lunch
did trump sai anything bout it
r they gonna meet again
did putin treaten europe
wats the 28 point plan
tell me bout the meetin plz
any deal on land tho
how come no deal
putin said wat bout war w europe
did jared say smth
who translatd
wht were the 4 docs
did the ukranians get told
where will they go nxt brussels?
is rubio in moscow 2
did they walk on red sqare
did putin kep them waiting
how old is kushner anyways
witkoff 6th visit rly?
did russia reject it
did they tlk nato
anyone know if crimea was talkd about
wassup with the frozen assets
do they rly trust putin
gimme the gist
tldr pls
whos lying here
wen is trump meetin putin
did zelensky respnd yet
nukes mentioned?
did kyiv agree w it
wats kremlins take
whats ushakovs job
wher is the usa team now
wtf happend
did any1 sign smth
how mny points r in the plan
who wrote teh plan
did they meet at nite
was it behind closd doors
y is kushner even ther
did they hav translators
prisoners swap??
were there sanctions tlks
does putin want war w europe
is the war gonna end soon
wat bout kharkiv
r russians happy
did lavrov go
was the foreign minster there
howd it go
so no peace ?
did dey discuss pokrovsk
putin beef w europe whats that
is antiwar reliable
wich outlet says that
does kyiv indep say the same
did they shake hands n stuff
nxt steps??
whod witkoff meet after
whyd it take 5 hrs
was it usefull
did he luv it
wats constructiv mean here
any leak of the call
bloomberg leak whatsup
who leakd the call
is witkoff biased
did witkof coach ushakov
wats a territorial question
ne progress at all
hows ukraine feel
r they meeting ukr in miami
what abt umerov
did yermak resign
who replcd yermak
who s leading ukr delegation
did dey go 2 kiev after
amrika and rusia deal done?
pootin say wat
`
  .trim()
  .split('\n');

/** Short questions in other languages, each with the language's code (ISO 639-1). */
export const FOREIGN: readonly (readonly [string, string])[] = `
uk Коли відбулася зустріч у Москві?
uk Хто був на зустрічі з Путіним?
uk Чи домовилися вони про територію?
uk Скільки тривали переговори?
uk Що сказав Ушаков після зустрічі?
ru Когда прошла встреча в Москве?
ru Кто присутствовал на переговорах?
ru О чём они договорились?
ru Сколько часа длилась встреча?
ru Что сказал Путин о Европе?
de Wann fand das Treffen statt?
de Wer war bei dem Gespräch dabei?
de Worüber haben sie gesprochen?
de Wie lange hat das Treffen gedauert?
de Haben sie sich über die Gebiete geeinigt?
fr Quand la réunion a-t-elle eu lieu ?
fr Qui était présent à la réunion ?
fr Combien de temps ont duré les discussions ?
fr Est-ce qu'ils ont trouvé un accord ?
fr De quoi ont-ils parlé pendant la rencontre ?
es ¿Cuándo fue la reunión en Moscú?
es ¿Quién estaba en la reunión?
es ¿Cuánto tiempo duró el encuentro?
es ¿Llegaron a un acuerdo sobre el territorio?
it Quando si è svolto l'incontro?
it Chi era presente alla riunione?
it Di che cosa hanno parlato?
pt Quando aconteceu a reunião?
pt Quem estava presente na reunião?
pt Quanto tempo durou o encontro?
pl Kiedy odbyło się spotkanie?
pl Kto był obecny na spotkaniu?
pl O czym rozmawiali w Moskwie?
nl Wanneer vond de ontmoeting plaats?
nl Wie waren er bij het gesprek?
tr Toplantı ne zaman yapıldı?
tr Görüşmeye kimler katıldı?
ro Când a avut loc întâlnirea?
ro Cine a fost prezent la discuții?
cs Kdy se setkání konalo?
cs Kdo byl na jednání přítomen?
sk Kedy sa stretnutie konalo?
bg Кога се проведе срещата?
hu Mikor volt a találkozó?
hu Kik vettek részt a megbeszélésen?
sv När ägde mötet rum?
da Hvornår fandt mødet sted?
no Hva snakket de om på møtet?
fi Milloin tapaaminen pidettiin?
el Πότε έγινε η συνάντηση;
ar متى عقد الاجتماع في موسكو؟
ar من حضر الاجتماع؟
he מתי התקיימה הפגישה?
fa جلسه کی برگزار شد؟
zh 会议是什么时候举行的?
zh 谁参加了会谈?
ja 会談はいつ行われましたか?
ko 회담은 언제 열렸습니까?
hi बैठक कब हुई?
hi बैठक में कौन था?
`
  .trim()
  .split('\n')
  .map((line) => [line.slice(0, 2), line.slice(3)]);
