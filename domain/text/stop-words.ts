/** English words that say how a sentence is built rather than what it is about. Lower case, straight apostrophes. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`
  a an the this that these those there here such same other another each every either neither both all any some no none
  few many much more most less least several own
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which
  what myself himself herself itself themselves ourselves yourself one ones someone anyone everyone
  and or but nor so yet if then else than as because since although though while whereas unless until when where why how
  whether once
  of to in on at by for from with without within into onto out up down off over under above below between among against
  about around through during before after across along behind beyond near toward towards upon per via despite like
  is am are was were be been being do does did done doing has have had having will would shall should can could may
  might must ought
  not never also too very just only even still already again ever now rather quite almost
  i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll he'll
  she'll we'll they'll isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't
  cannot couldn't shouldn't that's there's what's who's let's
  say says said saying told tell added
`.trim().split(/\s+/))
