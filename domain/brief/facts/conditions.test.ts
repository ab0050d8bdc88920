import { describe, expect, it } from 'vitest'
import { textOf } from '../../text/span'
import { conditionsOf } from './conditions'
import { statementsOf } from './statements'

const conditionsIn = (...paragraphs: string[]): { line: string; trigger: string }[] => {
  const text = paragraphs.join('\n')
  let at = 0
  const blocks = paragraphs.map(paragraph => {
    const span = { start: at, end: at + paragraph.length }
    at = span.end + 1
    return { kind: 'paragraph', span } as const
  })
  return conditionsOf(text, statementsOf(text, blocks))
    .map(({ span, trigger }) => ({ line: textOf(text, span), trigger: textOf(text, trigger) }))
}

describe('a condition', () => {
  it.each([
    ['if', 'The ferry will sail on Monday if the wind drops.'],
    ['If', 'If elected, Ash would close the eastern quay.'],
    ['if', 'The plan, if approved, would take nine years.'],
    ['If', 'If not for the grant, the yard would be closed by now.'],
    ['only if', 'The board will pay only if two auditors agree.'],
    ['unless', 'The pool stays shut unless the council finds a keeper.'],
    ['until', 'Nothing can be built until Marsh takes office in June.'],
    ['until', 'The strike will go on until the company signs a new contract.'],
    ['until', 'The port will not reopen until the inquiry.'],
    ['not until', 'Rents will fall, but not until the towers are finished.'],
    ['only when', 'Prices come down only when the harvest is in.'],
    ['when', 'Families can only go home when the levee is mended.'],
    ['only after', 'Visitors may enter only after a search.'],
    ['only once', 'Talks can begin only once the prisoners are home.'],
    ['provided', 'The bank will lend the money, provided the city signs first.'],
    ['provided that', 'Boats may land, provided that they carry no oil.'],
    ['Provided', 'Provided the weather holds, the roof will be on by May.'],
    ['as long as', 'The mill can stay as long as it keeps its chimneys clean.'],
    ['so long as', 'We will wait so long as there is hope.'],
    ['before', 'Ostmark must leave the valley before any talks.'],
    ['before', 'The council has to approve the loan before work can begin.'],
    ['before', 'Drivers will not be paid before the case is heard.'],
    ['provided', 'A second dive is planned for May, provided the ship is whole by then.'],
    ['If', 'If so, the reef would be younger.'],
    ['Not before', 'Not before I have read every page.'],
    ['once', 'A meter cannot be refused once the order is made.'],
    ['depend on', 'Later loans depend on a review in May.'],
    ['subject to', 'The rate stays at nine percent, subject to rents falling.'],
    ['depends on', 'Whether the line opens depends on the rain.'],
    ['depend on', 'The price will depend on the harvest.'],
    ['hinges on', 'The deal hinges on two votes in the upper house.'],
    ['Depending on', 'Depending on the weather, the match may move to Sunday.'],
    ['contingent on', 'The gift is contingent on a new roof.'],
    ['conditional upon', 'Her support is conditional upon a ban.'],
    ['would need', 'The party would need nine more seats to govern alone.'],
    ['would have to', 'To save the mill, the town would have to find six million.'],
    ['But first', 'But first, we must know who pays.'],
    ['but first', 'He wants to sign, but first they must return the ships.'],
    ['Without', 'Without the grant, the choir cannot tour.'],
    ['without', 'The bill will not pass without the votes of the Liberals.'],
    ['in case', 'Sandbags are ready in case the river rises.'],
    ['in case of', 'The gates close in case of fire.'],
    ['assuming', 'The bridge could open in May, assuming the steel is there by then.'],
    ['Should', 'Should the talks fail, the port will close.'],
    ['should', 'Two judges would step in, should the panel split.'],
    ['Were', 'Were the board to refuse, the yard would close.'],
    ['Had', 'Had the mayor listened, the wall would have held.'],
    ['on condition that', 'Ferrow agreed to sell on condition that the name stays.'],
    ['in exchange for', 'The union offers longer shifts in exchange for safer cranes.'],
    ['in return for', 'Hale will lift its ban in return for a new treaty.'],
    ['subject to', 'The sale is subject to approval by the court.'],
    ['pending', 'Both guards are off duty pending the outcome of an inquiry.'],
    ['requires', 'Any change requires the consent of all nine towns.'],
    ['precondition for', 'A ceasefire is a precondition for talks.']
  ])('is seen by "%s": %s', (trigger, sentence) => {
    expect(conditionsIn(sentence)).toEqual([{ line: sentence, trigger: trigger === 'precondition for' ? 'precondition' : trigger }])
  })

  it.each([
    // What is asked or in doubt.
    'Reporters asked if the mayor would resign.', 'Asked if he would resign, Ash laughed.', 'She asked the harbour master if the quay was safe.',
    'Nobody knows if the dam is safe.', 'It is not clear if the ship had left.', 'Divers will see if the hull is whole.', 'He is unsure if he won.',
    // What changes nothing, wishes, and set phrases.
    'He walked as if nothing had happened.', 'Even if it rains, the fair goes on.', 'What if the wall breaks?', 'If only the rain would stop.',
    'Few, if any, of the houses stand.', 'If anything, the water is rising.', 'It is rude, if not illegal.', 'A useful, if dull, report came out.',
    'Winning is a big if.', 'The guard will use force if necessary.',
    // Times.
    'The road is closed until Monday.', 'She was mayor until 2015.', 'He worked there until he retired.', 'The shop is open until the end of the month.',
    'Until recently, the yard was full.', 'Nothing like it has been seen until now.', 'The crowd sang on and on until the rain came.',
    'Before the war, the mill employed a thousand.', 'He left before dawn.', 'Ash must appear before the court on Friday.',
    'The report came days before the vote.', 'She could hear it once the rain had stopped.', 'They will meet once a week.', 'Can they live without it?', 'We have never seen this before.', 'The plan must be ready before Friday.',
    'She called only after the storm had passed.', 'They met only once.',
    // Other senses.
    'The bakery provided bread for the village.', 'Ash, who came late, provided a list of names.', 'The line is as long as 300 metres.',
    'The queue was twice as long as it was in May.', 'He can depend on her.', 'Thousands depend on the river.', 'Ash is a friend we depend on.',
    'Without doubt it was the best year.', 'She left without a word.', 'Nurses Without Frontiers left the town.', 'Without naming him, she said he would go.',
    'He took the post after assuming office in May.', 'Should the port close?', 'The port should close.', 'Were you there?', 'They were there to help.',
    'Had he known?', 'He had known.', 'They spoke on condition of anonymity.', 'She talked on the condition that her name be left out.',
    'Drivers are subject to fines.', 'The case is pending.', 'Three pending cases were closed.', 'The dish requires patience.',
    'But first lady Ida Ash came alone.', 'The subject to study is water.', 'In case you missed it, the fair is on.'
  ])('is not seen in: %s', sentence => {
    expect(conditionsIn(sentence)).toEqual([])
  })

  it('is shown once for a sentence, by the words that come first', () => {
    expect(conditionsIn('If it rains, and unless the pumps fail, the fair goes on.').map(({ trigger }) => trigger)).toEqual(['If'])
  })

  it('within a longer quotation is the part that stands on its own', () => {
    expect(conditionsIn('“We can win only when the gates are shut. That means work, and we stop if nobody pays,” she said, adding that it was late.')
      .map(({ line }) => line)).toEqual(['We can win only when the gates are shut.', 'That means work, and we stop if nobody pays'])
    expect(conditionsIn('“Nobody sleeps here. We are tired,” she said, and left the hall unless called.').map(({ line }) => line))
      .toEqual(['she said, and left the hall unless called.'])
  })

  it('keeps the marks of a quotation that the sentence holds whole', () => {
    const sentence = '“But first, we must know who pays,” he added.'
    expect(conditionsIn(sentence)).toEqual([{ line: sentence, trigger: 'But first' }])
  })
})
