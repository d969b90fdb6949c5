const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns that are a source beside a headline's colon or dash: "Toll rises to seven: ministry". Lower case. */
export const headlineSources = words(`
  report reports police official officials source sources study poll survey minister ministry president governor mayor army
  military intelligence media agency service lawyer lawyers witnesses prosecutor prosecutors court un who government analyst
  analysts expert experts doctor doctors spokesman spokeswoman spokesperson company authorities rescuers residents chief monitor
  monitors group union party bank regulator watchdog institute centre center scientists researchers inspectorate secretary envoy
  ambassador
`);

/** Words in front of a headline's colon that say what kind of piece it is, or what became of somebody ("Ana Ruiz Dead: ..."), not who speaks. */
export const headlineTopics = words(`
  update correction corrected breaking video watch live exclusive opinion analysis explainer factbox photo photos gallery review
  interview timeline part read editorial column listen transcript q&a flashback special news alert poll report latest newsletter email notice roundup profile essay preview recap
  dead dies died obituary killed slain missing found injured wounded arrested charged indicted convicted sentenced jailed acquitted freed resigns resigned ousted
`);
