import type { SmallTalk } from '../model.ts';

/**
 * Patterns of what people say to a bot besides questions, each for a whole phrase: small letters, no accents, apostrophes left
 * out, one blank between words. An insult is only what is said to the bot itself; hard words about a person of the story
 * belong to the question that they stand in.
 */
export const PHRASES: Readonly<Record<SmallTalk, readonly string[]>> = {
  abuse: [
    '(?:f+u+c*k|screw|damn) (?:you|u|off|this bot|the bot)',
    '(?:go )?(?:fuck|kill|hang|delete) (?:yourself|urself|your self)|kys|stfu|gtfo|fu|foad',
    'shut (?:up|it|your mouth)|piss off|get lost|go away|go to hell|drop dead|die',
    '(?:i|we) (?:really )?hate (?:you|u|this bot)|nobody (?:likes|asked|needs) (?:you|u)',
    '(?:you|u|this bot|the bot)(?: are| r| is|re)? (?:just |such |really |so |fucking |absolutely |totally )*(?:a |an )?(?:fucking |stupid |useless |dumb )*(?:suck|sucks|stupid|dumb|useless|idiot|idiotic|moron|trash|garbage|rubbish|crap|shit|shitty|worthless|pathetic|terrible|horrible|awful|retarded|retard|loser|clown|joke|liar|brainless|braindead|ugly|gay|fake|scam|asshole|bitch|cunt)(?: (?:bot|machine|thing|robot|piece of (?:shit|crap|junk|garbage)))?',
    '(?:you )?(?:stupid|dumb|useless|idiot|idiotic|trash|garbage|shit|shitty|crap|worst|bad|terrible|retarded|fucking) (?:ai|bot|machine|robot|thing|ever)(?: ever)?',
    '(?:idiot|moron|loser|clown|asshole|bitch|dumbass|retard|imbecile|cunt|bastard)',
    'are (?:you|u) (?:just )?(?:stupid|dumb|retarded|an idiot|braindead|broken or what|drunk|gay|serious right now)',
    '(?:are (?:you|u)|you are|youre|u r|ur) (?:a |an |just |some |another |paid )*(?:russian|kremlin|putin|ukrainian|kyiv|western|cia|nato|american|maga|trump|fsb|soros|leftist|right wing|nazi|commie|communist)s?(?: (?:bot|shill|troll|propagandist|agent|puppet|spy|stooge|asset|propaganda bot))?',
    '(?:you are |youre |this is |its )?(?:just )?(?:russian |kremlin |ukrainian |western )?propaganda(?: bot)?|who pays you|shill|fake news(?: bot)?',
    '(?:do|will|would) you (?:love|marry|date|kiss|like|hate) (?:me|jews|muslims|russians|ukrainians|americans)',
    '(?:say|write|tell me) (?:something )?(?:racist|sexist|offensive|dirty|the n word)',
    '(?:ignore|forget|disregard) (?:all )?(?:of )?(?:your |the |my )?(?:previous |prior |above )?(?:instructions|rules|prompts?)',
  ],
  help: [
    '(?:please )?help(?: me)?(?: out)?(?: here)?|i need (?:some )?help|(?:can|could|will) (?:you|someone) (?:please )?help(?: me)?(?: out)?',
    'how (?:do|can|should|would) (?:i|we|you|one) (?:use|work with|ask|talk to)(?: (?:you|this|this bot|the bot|a question|questions))?',
    'how (?:do|does) (?:you|this bot|the bot|this thing) work',
    'what (?:can|do|could|should) (?:you|i|we) (?:do|ask|answer|ask you|ask here|ask about|ask you about|ask this bot|do here|do for me|help with|help me with)',
    'what (?:are|is) (?:you|this bot|the bot|this thing) (?:for|about|good for)|(?:what are )?(?:your |the )?commands|usage|instructions',
    'what (?:kind|sort) of questions (?:can|do|should) (?:you|i) (?:answer|ask)(?: you)?',
  ],
  'who-are-you': [
    '(?:who|what) (?:are|r) (?:you|u)(?: (?:exactly|even|anyway|supposed to be|really))?|who (?:the hell|the heck|tf|on earth) (?:are|r) (?:you|u)|who is this bot',
    '(?:whats|what is) (?:this|this thing|this place|this channel)(?: (?:for|here|supposed to be))?',
    '(?:whats|what is) (?:your name|this bot|ur name)|(?:do you have|have you got) a name|introduce yourself|tell me about yourself',
    'who (?:made|built|created|wrote|programmed|runs|owns|trained) (?:you|u|this bot|the bot)',
    'are (?:you|u) (?:a |an )?(?:real )?(?:bot|human|robot|real|ai|person|chatgpt|gpt|machine|llm|chatbot|someone|man|woman)(?: or (?:a |an )?(?:bot|human|robot|real|ai|person|machine))?',
  ],
  thanks: [
    '(?:дуже |щиро )?(?:дякую|дякуємо|спасибі)(?: (?:вам|тобі|боте|дуже))?',
    '(?:ok )?(?:many |much |great |big )?(?:thanks|thank (?:you|u|ya)|thankyou|thx|thnx|tnx|ty|tysm|tyvm|thanx|cheers|ta|merci|danke|gracias|spasibo|dyakuyu)(?: (?:so much|a lot|very much|a bunch|a million|again|anyway|kindly|man|mate|bro|dude|buddy|friend|everyone|guys|bot|for (?:that|this|it|your help|helping|the (?:help|info|information|answers?|update|explanation|link|clarification|quick answer))))*(?! to\\b)',
    '(?:i |we |really |much )*(?:appreciate (?:it|that|this|you|the help)|appreciated)|thats (?:very |really )?(?:helpful|kind)(?: of you)?',
  ],
  praise: [
    '(?:you are|youre|u r|ur|that is|thats|this is|that was|it was|its|this bot is|the bot is|what a)? ?(?:a |an |the )?(?:(?:very|really|so|super|pretty|such a|quite|fucking) )*(?:good|great|nice|awesome|excellent|amazing|perfect|brilliant|wonderful|fantastic|impressive|helpful|useful|smart|clever|cool|neat|sweet|best)(?: (?:bot|job|work|one|answer|answers|stuff|thing|boy|girl|man|to know|response|explanation|ever))*',
    'well (?:done|played|said)|(?:i |we )(?:really )?(?:love|like) (?:you|u|it|this|that|this bot|the bot)|love (?:it|this|you)|bravo|kudos|props|respect|gg',
  ],
  goodbye: [
    '(?:good)?bye(?: bye)?(?: (?:for now|bot|all|everyone|guys))?|see (?:you|ya|u)(?: (?:later|soon|around|tomorrow))?|cya|c ya|ttyl|farewell|take care|so long|im (?:off|out|done)|thats all|that is all|that will be all',
    'good night|goodnight|gn|have a (?:good|nice|great|lovely) (?:day|one|evening|night|weekend|week|time)|talk (?:to you )?(?:later|soon)',
  ],
  greeting: [
    '(?:привіт|вітаю|вітання|здрастуите|доброго (?:ранку|дня|вечора)|добрии (?:день|вечір|ранок))(?: (?:всім|усім|боте|вам))?',
    '(?:hi|hey|hello|hiya|hullo|hallo|heya|yo|howdy|ahoy|greetings|hola|bonjour|privet|salut|good (?:morning|afternoon|evening|day)|gm|morning|evening)(?: (?:there|all|everyone|everybody|guys|folks|team|friend|mate|man|bro|dude|buddy|bot|readout|again|you|to you|world))*',
    '(?:what(?:s| is) (?:up|new)|was+up|sup|wazzup)(?: (?:bot|man|bro|dude))?|how (?:are|r) (?:you|u|ya)(?: (?:doing|today|feeling|all|bot))*|hows it going|how is it going|how do you do|nice to meet you',
    '(?:are )?(?:you|u) (?:there|awake|online|alive|working|up)|(?:is )?any(?:one|body) (?:there|here|home)|ping|test|testing(?: 1 2 3| one two three)?|welcome(?: back)?|long time no see',
  ],
  nod: [
    '(?:no problem|no worries|ok|okay|okey|okie|k|kk|alright|all right|right|i see|i understand|got it|gotcha|understood|noted|fine|sure|yes|yeah|yep|yup|ya|no|nope|nah|nvm|never ?mind|forget it|hm+|mhm|um+|uh+|oh+|ah+|aha|ooh|lol|lmao|rofl|xd|(?:ha){2,}h?|(?:he){2,}|wow|woah|whoa|omg|wtf|damn|interesting|makes sense|fair enough|good point|np|sorry|my bad|oops|whatever|please|pls|plz|well|indeed|exactly|true|same|idk|i dont know|bot|man|bro|dude|mate|then|now|very|nothing|just testing)',
  ],
};
