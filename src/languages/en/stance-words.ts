/** Words with which a report calls what others say made up. Any form of a word will do. */
export const debunkingWords: readonly string[] = (
  "fake hoax hoaxer false falsely untrue bogus debunk disprove fabricate myth prank satire satirical spoof fraud baseless unfounded " +
  "disinformation misinformation nonsense photoshopped doctored"
).split(" ");

/** Words with which a report denies, doubts or takes back what is said. Any form of a word will do. */
export const refutingWords: readonly string[] = (
  "deny denial refute dispute retract retraction lie incorrect inaccurate erroneous mistaken misleading nope contrary dismiss reject " +
  "apologize apology correction withdraw doubt doubtful skeptical sceptical unlikely impossible wrong"
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
