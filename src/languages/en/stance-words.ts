/** Words with which a report calls what others say false or takes it back. Any form of a word will do. */
export const refutingWords: readonly string[] = (
  "fake hoax false untrue bogus debunk deny denial refute disprove dispute retract retraction fabricate myth lie prank satire spoof " +
  "hoaxer fraud baseless unfounded incorrect inaccurate erroneous mistaken misleading despite nope contrary dismiss reject disinformation " +
  "misinformation apologize apology correction withdraw doubt doubtful skeptical sceptical unlikely impossible nonsense falsely wrong"
).split(" ");

/** Words with which a report passes on what others say without standing for it. Any form of a word will do. */
export const relayingWords: readonly string[] = (
  "reportedly allegedly alleged purportedly purported supposedly apparently claim rumor rumour rumored rumoured unconfirmed unverified " +
  "speculation speculate suspect possible possibly might may could report according source investigate verify authenticity appear suggest"
).split(" ");

/** Words with which a report stands for what is said. Any form of a word will do. */
export const affirmingWords: readonly string[] =
  "confirm confirmation verify official officially announce true admit acknowledge authenticate proof prove genuine".split(
    " ",
  );
