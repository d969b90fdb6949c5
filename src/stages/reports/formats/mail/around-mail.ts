/** A mail's words without what programs and lawyers put around them, and the signature that stood below. */
export interface MailWords {
  readonly text: string;
  readonly signature?: string;
}

/** Of the paragraphs of a mail so many at its head and at its end are looked at. */
const AT_HEAD = 4;
const AT_END = 10;
/** A signature has few lines; what has more is the mail's own. */
const MOST_LINES = 15;
const LONGEST = 2000;

/** Where to see the mail in a browser; stands at its head, at times at its end. */
const ELSEWHERE =
  /^(?:(?:having )?(?:trouble|problems?) (?:reading|viewing|seeing).{0,120}|(?:can[’']t|cannot|unable to) (?:see|read|view).{0,120}|(?:click here to )?(?:view|read|open|see)(?: (?:this|the|it|our))?(?: (?:e-?mail|message|newsletter|mail|version))?(?: online)? in(?: your| a| the)?(?: web)? browser(?!\p{L}).{0,200}|(?:view|read)(?: (?:this|the))? (?:e-?mail|newsletter|message|web version|online version|online)(?: online)?(?:[.:|].{0,200})?|web ?version|online version|im browser (?:ansehen|öffnen|lesen|anzeigen).{0,200}|(?:newsletter|e-?mail) im browser.{0,100}|(?:voir|lire|afficher|ouvrir) (?:ce |cet |cette |l[’'])?(?:e-?mail|message|courriel|newsletter)? ?(?:dans|en ligne).{0,120}|(?:ver|leer|abrir|visualizar) (?:este |esta |o |el )?(?:correo|e-?mail|mensaje|mensagem)? ?(?:electrónico )?(?:en (?:el|su|tu)|no) navegador.{0,100}|visualizza (?:questa e-?mail )?(?:nel|in) browser.{0,100}|(?:bekijk|lees) (?:deze )?(?:e-?mail|nieuwsbrief)? ?(?:in|online).{0,100}|(?:открыть|посмотреть|читать) .{0,40}в браузере.{0,100})$/iu;
/** Why it came, how to have no more of it, and that nobody else should read it; stands at its end. */
const BELOW =
  /^(?:you(?:[’']re| are| have)? (?:are )?(?:receiv|gett|got |subscrib).{0,60}(?:because|this|e-?mail|newsletter|list)|this (?:e-?mail|message|newsletter|mail) was sent (?:to|by|from)|(?:click here |if you .{0,80})?(?:to )?unsubscribe(?![\p{L}])|(?:to (?:stop receiving|opt out|change how)|(?:manage|update|change|edit) (?:your|my) (?:e-?mail |newsletter )?(?:preferences|subscription|settings))|.{0,80}[|·•]\s?(?:unsubscribe|abmelden|abbestellen|se désabonner|cancelar suscripción|отписаться)(?![\p{L}])|(?:confidentiality (?:notice|note|warning)|legal notice|(?:e-?mail )?disclaimer)\s?[:.\-–]|(?:this|the information in this|the contents of this) (?:e-?mail|message|communication|transmission)(?:,? (?:and|including|with) any .{0,60})? (?:is|are|may be|contains?|may contain|and|or) (?:[\p{L}/,]+ ){0,6}(?:confidential|privileged|intended|proprietary)|if you (?:are|have) (?:not the|received this .{0,20}in error)|please consider the environment|sent from my |get outlook for |(?:vom |newsletter )?(?:abmelden|abbestellen)(?![\p{L}])|sie (?:erhalten|bekommen) (?:diese|diesen) (?:e-?mail|newsletter|nachricht)|diese (?:e-?mail|nachricht) (?:und .{0,40})?(?:ist|sind|enthält|kann) .{0,40}vertraulich|vous (?:recevez|avez reçu) (?:ce|cet|cette) (?:e-?mail|courriel|message|newsletter)|(?:se désabonner|se désinscrire|désinscription)|ce (?:message|courriel)(?: et .{0,60})? (?:est|sont|peut) .{0,40}confidentiel|(?:usted |has )?(?:recibe|recibes|recibido) este (?:correo|mensaje|boletín)|(?:darse de baja|cancelar (?:la )?suscripción|cancelar inscrição)|este (?:correo|mensaje) .{0,60}confidencial|ricevi questa (?:e-?mail|newsletter)|annulla l[’']iscrizione|(?:afmelden|uitschrijven)(?![\p{L}])|u ontvangt deze|отписаться|вы получили это (?:письмо|сообщение))/iu;
/** The line that parts a signature from a mail (RFC 3676, 4.3). */
const SIGNATURE = /^-- ?$/;

/**
 * The words of a mail without where to see it in a browser, why it came, how to unsubscribe, what is said of confidentiality, and the signature
 * behind a line of two dashes. All of it only at the head and at the end: within a text such words are somebody's.
 */
export function withoutAround(text: string): MailWords {
  const { words, signature } = withoutSignature(text);
  const paragraphs = words.split(/\n(?:[ \t]{0,99}\n)+/);
  const cut = paragraphs.findIndex((paragraph, at) => at > 0 && at >= paragraphs.length - AT_END && isBelow(paragraph));
  // What follows in short lines that are no sentences is an address, a copyright, more links.
  const ends =
    cut >= 0 &&
    paragraphs
      .slice(cut)
      .every(
        (paragraph) =>
          isBelow(paragraph) || !/[.!?…][”"’)]?$/m.test(paragraph) || /^(?:©|\(c\)|copyright)/i.test(paragraph),
      );
  const kept = paragraphs.flatMap((paragraph, at) => {
    if (ends && at >= cut) return [];
    const [atHead, atEnd] = [at < AT_HEAD, at > 0 && at >= paragraphs.length - AT_END];
    if ((atHead || atEnd) && isElsewhere(paragraph)) return [];
    return atEnd && isBelow(paragraph) ? [] : [paragraph];
  });
  const left = kept.join("\n\n").trim();
  return { text: left === "" ? words.trim() : left, ...(signature !== undefined && { signature }) };
}

const isElsewhere = (paragraph: string): boolean => paragraph.length <= 300 && ELSEWHERE.test(oneLine(paragraph));
const isBelow = (paragraph: string): boolean => paragraph.length <= LONGEST && BELOW.test(oneLine(paragraph));
const oneLine = (paragraph: string): string =>
  paragraph
    .slice(0, LONGEST)
    .replace(/^[\s>*_[({|-]{1,9}/, "")
    .replace(/\s+/g, " ")
    .trim();

function withoutSignature(text: string): { words: string; signature?: string } {
  const lines = text.split("\n");
  const at = lines.findLastIndex((line) => SIGNATURE.test(line));
  const below = lines
    .slice(at + 1)
    .join("\n")
    .trim();
  if (at < 1 || lines.length - at > MOST_LINES || lines.slice(0, at).every((line) => line.trim() === ""))
    return { words: text };
  return { words: lines.slice(0, at).join("\n").trimEnd(), ...(below === "" ? {} : { signature: below }) };
}
