/**
 * Words by which a report shows how it stands to what it reports, by what they do; any form of a word will do, and two words joined
 * by "_" stand next to each other.
 */
export const stanceWords = {
  /** Calls what others say made up. */
  debunking:
    "fake faked faker hoax hoaxer false falsehood falsely untrue bogus debunk disprove discredit fabricate fabrication fiction fictional " +
    "fictitious myth mythical legend prank prankster satire satirical satirist parody spoof fraud fraudulent sham scam baseless unfounded " +
    "groundless disinformation misinformation nonsense rubbish bunk hogwash photoshopped photoshop doctored staged forged forgery trick " +
    "fool dupe bunkum concoct invent made_up make_up not_true no_truth not_real isn't_real wasn't_real urban_legend fall_for fell_for",
  /** Denies it. */
  refuting:
    "deny denial refute rebut rebuff repudiate dispute contradict contradictory dismiss reject quash scotch disavow disown nope contrary " +
    "counter debate shoot_down knock_down push_back hit_back call_out set_straight pour_cold denounce lie liar insist",
  /** Doubts it. */
  doubting:
    "doubt doubtful dubious skeptical sceptical skeptic sceptic skepticism scepticism suspicious suspicion unlikely implausible impossible " +
    "improbable questionable question unclear uncertain murky confusion confuse mystery inconsistent inconsistency unsubstantiated " +
    "far-fetched too_good cast_doubt no_evidence no_proof no_sign no_indication no_record never_happen",
  /** Takes it back, or puts it right. */
  retracting:
    "retract retraction apologize apologise apology correction correct clarify clarification withdraw backtrack backpedal incorrect incorrectly " +
    "inaccurate inaccurately erroneous erroneously mistaken mistakenly mistake error misleading mislead wrong wrongly misreport misquote " +
    "misidentify misunderstanding misinterpret actually fact truth reality turn_out turned_out walk_back after_all",
  /** Passes it on without standing for it. */
  relaying:
    "reportedly allegedly alleged purportedly purported purport supposedly supposed apparently apparent claim rumor rumour rumored rumoured " +
    "unconfirmed unverified speculation speculate suspect suspected possible possibly might may could report according source investigate " +
    "investigation verify authenticity appear suggest seem believe allege gossip viral circulate tip leak",
  /** Stands for it. */
  affirming:
    "confirm confirmation verify official officially announce announcement true admit acknowledge authenticate authentic proof prove genuine " +
    "reveal disclose declare indeed real identify legitimate",
} as const;
