/**
 * Says, by language (ISO 639-1), that the bot answers in English only and about this story, and leads with a colon to
 * questions that it can answer.
 */
export const ENGLISH_ONLY: ReadonlyMap<string, string> = new Map([
  ['ar', 'أجيب باللغة الإنجليزية فقط، وعن هذه القصة فقط. يمكنك أن تسأل مثلاً:'],
  ['bg', 'Отговарям само на английски и само за тази история. Можете да попитате например:'],
  ['cs', 'Odpovídám jen anglicky a jen o tomto příběhu. Můžete se zeptat například:'],
  ['da', 'Jeg svarer kun på engelsk og kun om denne historie. Du kan for eksempel spørge:'],
  ['de', 'Ich antworte nur auf Englisch und nur zu dieser Geschichte. Sie können zum Beispiel fragen:'],
  ['el', 'Απαντώ μόνο στα αγγλικά και μόνο για αυτή την ιστορία. Μπορείτε να ρωτήσετε, για παράδειγμα:'],
  ['es', 'Solo respondo en inglés y solo sobre esta historia. Puedes preguntar, por ejemplo:'],
  ['fa', 'من فقط به انگلیسی و فقط درباره این ماجرا پاسخ می‌دهم. برای نمونه می‌توانید بپرسید:'],
  ['fi', 'Vastaan vain englanniksi ja vain tästä aiheesta. Voit kysyä esimerkiksi:'],
  ['fr', 'Je ne réponds qu’en anglais et que sur cette histoire. Vous pouvez demander, par exemple :'],
  ['he', 'אני עונה רק באנגלית ורק על הסיפור הזה. אפשר לשאול, למשל:'],
  ['hi', 'मैं केवल अंग्रेज़ी में और केवल इस ख़बर के बारे में जवाब देता हूँ। आप उदाहरण के लिए यह पूछ सकते हैं:'],
  ['hu', 'Csak angolul és csak erről a történetről válaszolok. Például ezt kérdezheti:'],
  ['it', 'Rispondo solo in inglese e solo su questa vicenda. Puoi chiedere, per esempio:'],
  ['ja', '英語で、この話題についてのみお答えします。例えば、次のように質問できます:'],
  ['ko', '저는 이 사안에 대해서만, 영어로만 답변합니다. 예를 들어 이렇게 질문할 수 있습니다:'],
  ['nl', 'Ik antwoord alleen in het Engels en alleen over dit verhaal. U kunt bijvoorbeeld vragen:'],
  ['no', 'Jeg svarer bare på engelsk og bare om denne saken. Du kan for eksempel spørre:'],
  ['pl', 'Odpowiadam tylko po angielsku i tylko na temat tej historii. Można zapytać na przykład:'],
  ['pt', 'Só respondo em inglês e só sobre esta história. Pode perguntar, por exemplo:'],
  ['ro', 'Răspund doar în engleză și doar despre această poveste. Puteți întreba, de exemplu:'],
  ['ru', 'Я отвечаю только на английском и только об этой истории. Можно спросить, например:'],
  ['sk', 'Odpovedám len po anglicky a len o tomto príbehu. Môžete sa opýtať napríklad:'],
  ['sv', 'Jag svarar bara på engelska och bara om den här händelsen. Du kan till exempel fråga:'],
  ['tr', 'Yalnızca İngilizce ve yalnızca bu konu hakkında yanıt veriyorum. Örneğin şunu sorabilirsiniz:'],
  ['uk', 'Я відповідаю лише англійською і лише про цю історію. Можна запитати, наприклад:'],
  ['zh', '我只用英语回答，而且只回答有关这则新闻的问题。例如，您可以问：'],
]);
