/** Very frequent English words: they tell English in texts too short for the detector. */
export const commonWords: ReadonlySet<string> = new Set(
  `the of and to in a is was for on that with as by at from has have had be been are were it its he she they his her their
  this which who not but or an after before over into more than said says will would could may also when where while
  about against between during under near two three all no new first last other some out up`.split(/\s+/),
);
