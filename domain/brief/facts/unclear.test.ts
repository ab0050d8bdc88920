import { describe, expect, it } from 'vitest'
import { textOf } from '../../text/span'
import { statementsOf } from './statements'
import { unclearOf } from './unclear'

const doubtsIn = (text: string): { line: string; kind: string; trigger: string }[] =>
  unclearOf(text, statementsOf(text, [{ kind: 'paragraph', span: { start: 0, end: text.length } }]))
    .map(({ span, kind, trigger }) => ({ line: textOf(text, span), kind, trigger: textOf(text, trigger) }))

describe('a sentence is unclear or disputed', () => {
  it.each([
    ['denied', 'Marsh denied the report.'],
    ['denies', 'The yard denies having sold the ship.'],
    ['denied', 'The council has always denied that it knew.'],
    ['disputes', 'Ferrow disputes that account.'],
    ['disputed', 'The figure is disputed by two auditors.'],
    ['rejected the claim', 'Ash rejected the claim that he had lied.'],
    ['rejected', 'The clerk rejected that.'],
    ['dismissed reports', 'The ministry dismissed reports of a split.'],
    ['dismissed', 'The mayor dismissed it as gossip.'],
    ['pleaded not guilty', 'Hale pleaded not guilty to both charges.'],
    ['maintains his innocence', 'Hale maintains his innocence.'],
    ['false', 'The keeper called the story false.'],
    ['not true', 'That is not true, the harbour board said.'],
    ['baseless', 'They are baseless claims, Ash said.'],
    ['refuted', 'Two nurses refuted this.']
  ])('as denied by "%s": %s', (trigger, sentence) => {
    expect(doubtsIn(sentence)).toEqual([{ line: sentence, kind: 'denied', trigger }])
  })

  it.each([
    ['on condition of anonymity', 'A sailor, speaking on condition of anonymity, said the hull was thin.'],
    ['asked not to be named', 'A trader who asked not to be named called it luck.'],
    ['declined to be identified', 'A porter who declined to be identified said it was late.'],
    ['asked that her name be withheld', 'A guard, who asked that her name be withheld, saw two men.'],
    ['not give his name', 'A boy who did not give his name laughed.'],
    ['not authorised to speak', 'She was not authorised to speak to the press.'],
    ['Two people familiar with', 'Two people familiar with the talks said they had stalled.'],
    ['three people with direct knowledge', 'The sale fell through, according to three people with direct knowledge of it.'],
    ['two officials briefed on', 'It was stopped in May, said two officials briefed on the plan.'],
    ['Sources said', 'Sources said the coach would leave.'],
    ['according to a source', 'The coach will leave, according to a source at the club.'],
    ['unnamed officials', 'The paper cited unnamed officials.'],
    ['A senior harbour official', 'A senior harbour official said the quay was safe.']
  ])('as from nobody named by "%s": %s', (trigger, sentence) => {
    expect(doubtsIn(sentence)).toEqual([{ line: sentence, kind: 'anonymous', trigger }])
  })

  it.each([
    ['may', 'The river may rise again by Friday.'],
    ['may', 'Ash “may consider” a new quay.'],
    ['may', '“The child may have hidden from us,” said Ash.'],
    ['might', 'The mill might close in May.'],
    ['could', 'The toll could rise.'],
    ['could', 'The rings could also have been formed in bursts.'],
    ['reportedly', 'He is reportedly on his way.'],
    ['allegedly', 'Hale allegedly took the money.'],
    ['alleged', 'The alleged theft was in June.'],
    ['Perhaps', 'Perhaps it was the wind.'],
    ['appears to', 'The wall appears to be older than the town.'],
    ['seems that', 'It seems that nobody came.'],
    ['are believed to', 'The men are believed to have fled.'],
    ['is said to', 'She is said to have a copy.'],
    ['was thought', 'It was thought that the ship had sunk.'],
    ['unclear', 'Why the dam failed is unclear.'],
    ['not clear', 'It is not clear whether Ash knew.'],
    ['not known', 'How they feed is not known.'],
    ['could not be independently confirmed', 'The claim could not be independently confirmed.'],
    ['Neither claim could be verified', 'Neither claim could be verified.'],
    ['unconfirmed', 'There are unconfirmed reports of a fire.'],
    ['remains to be seen', 'Whether it holds remains to be seen.'],
    ['Nobody knows', 'Nobody knows where the letters went.'],
    ['rumours', 'There were rumours that the port would close.'],
    ['suspected', 'Police found a suspected bomb.'],
    ['conflicting accounts', 'Witnesses gave conflicting accounts of the crash.']
  ])('as hedged by "%s": %s', (trigger, sentence) => {
    expect(doubtsIn(sentence)).toEqual([{ line: sentence, kind: 'hedged', trigger }])
  })

  it.each([
    // Refusing is not denying, and not denying is neither.
    'Ash was denied a visa.', 'The court denied the motion.', 'They denied him a seat.', 'She did not deny it.', 'The judge denied bail.',
    'Voters rejected a bond.', 'The board rejected the offer.', 'The court dismissed the case.', 'He was dismissed in June.',
    'The trade dispute goes on.', 'Both countries claim the disputed islands.', 'She lost two false teeth.', 'Is it true?', 'He is in denial.',
    // Known sources, and sources of other things.
    'The officials met in the hall.', 'A hospital official, Ida Ash, said so.', 'The river is a source of food.', 'The street was named after Ash.',
    'The victim has not been named.', 'She is not allowed to drive.', 'Visitors familiar with the town like it.', 'He was not named to the team.',
    // Leave, ability, the month, idioms, and what is granted rather than doubted.
    'Visitors may enter only by the west door.', 'You may sit down.', 'The fair opens in May.', 'She could not attend.', 'He could see the sea.',
    'They ran as fast as they could.', '“The fish could come back,” said Ash.', 'The race may be over, but the work is not.',
    'While it may be late, the hall is full.', 'It was a show of military might.', 'Nobody could have known.', 'May the best team win.',
    'Ash appeared in court.', 'An unknown painter made it.', 'She made it clear why she left.', 'There were perhaps 200 boats.',
    'It was perhaps the best year of all.', 'Ash said to the crowd that it was late.', 'He is understood by all.', 'Prosecutors alleged that he lied.',
    'Could it rain?', 'Police confirmed the report.'
  ])('not by the words of: %s', sentence => {
    expect(doubtsIn(sentence)).toEqual([])
  })

  it('is shown once, a denial before an unnamed source before a hedge', () => {
    expect(doubtsIn('The coach may leave, sources said, but the club denied it.').map(({ kind }) => kind)).toEqual(['denied'])
    expect(doubtsIn('The coach may leave, sources said.').map(({ kind }) => kind)).toEqual(['anonymous'])
  })

  it('within a longer quotation is the part that stands on its own', () => {
    expect(doubtsIn('“It was late. The child may have hidden,” said Ash.').map(({ line }) => line)).toEqual(['The child may have hidden'])
  })
})
