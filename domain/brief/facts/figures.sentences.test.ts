import { expect, it } from 'vitest'
import { textOf } from '../../text/span'
import { datesOf } from './dates'
import { figuresOf } from './figures'

// Each sentence with every figure a reader would list: words | value | unit | what of. A sentence alone has none.
const SENTENCES = `
The repair cost $1.2bn.                                                   => $1.2bn | 1200000000 | $ |
It cost £3 million to build.                                              => £3 million | 3000000 | £ |
A ticket costs €40.                                                       => €40 | 40 | € |
Bail was set at US$ 20,000 on the spot.                                   => US$ 20,000 | 20000 | US$ |
The council sent $40 million in aid.                                      => $40 million | 40000000 | $ | aid
The firm signed a $2.3 million contract.                                  => $2.3 million | 2300000 | $ | contract
They lost £500,000 worth of grain.                                        => £500,000 | 500000 | £ | grain
The fine was 50 euros.                                                    => 50 euros | 50 | euros |
The loan of 3.5 million euros was repaid.                                 => 3.5 million euros | 3500000 | euros |
It earned two million pounds.                                             => two million pounds | 2000000 | pounds |
The board wants $3m to $4m for the pier.                                  => $3m to $4m | 3000000 | $ |
A bag sells for ¥900.                                                     => ¥900 | 900 | ¥ |
She paid 75 cents.                                                        => 75 cents | 75 | cents |
Rents of $1,200-$1,500 are common.                                        => $1,200-$1,500 | 1200 | $ |
Prices rose 15 percent.                                                   => 15 percent | 15 | percent |
Prices rose 3.4 per cent.                                                 => 3.4 per cent | 3.4 | per cent |
Turnout was 61%.                                                          => 61% | 61 | % |
About 15 percent of voters stayed home.                                   => 15 percent | 15 | percent | voters
He owns a 20 percent stake.                                               => 20 percent | 20 | percent | stake
Support fell by 4 percentage points.                                      => 4 percentage points | 4 | percentage points |
Between 20 and 30 percent of the crop failed.                             => 20 and 30 percent | 20 | percent | the crop
Some 10-15% of boats leak.                                                => 10-15% | 10 | % | boats
Lead stood at 91 parts per billion.                                       => 91 parts per billion | 91 | parts per billion |
They found 12 parts per million of arsenic.                               => 12 parts per million | 12 | parts per million | arsenic
A third of the harbour is closed.                                         => A third | 0.3333333333333333 | | the harbour
Two-thirds of members agreed.                                             => Two-thirds | 0.6666666666666666 | | members
Three quarters of the fleet sailed.                                       => Three quarters | 0.75 | | the fleet
Costs were cut by a quarter.                                              => a quarter | 0.25 | |
Half of the cranes are broken.                                            => Half | 0.5 | | the cranes
Three in four families agreed.                                            => Three in four | 0.75 | | families
One in five voters was unsure.                                            => One in five | 0.2 | | voters
Nine out of 10 doctors said so.                                           => Nine out of 10 | 0.9 | | doctors
The bill passed with 212 votes.                                           => 212 | 212 | | votes
The plant will cut 1,200 jobs.                                            => 1,200 | 1200 | | jobs
They sent more than 5,000 soldiers.                                       => 5,000 | 5000 | | soldiers
Two brothers were hurt.                                                   => Two | 2 | | brothers
Three people were killed.                                                 => Three | 3 | | people
Twenty-five fishermen were saved.                                         => Twenty-five | 25 | | fishermen
Two hundred and ten houses burned.                                        => Two hundred and ten | 210 | | houses
Some 300 armed police officers came.                                      => 300 | 300 | | armed police officers
The crowd grew to 1.2 million.                                            => 1.2 million | 1200000 | |
Half a million people fled.                                               => Half a million | 500000 | | people
A dozen cranes fell.                                                      => A dozen | 12 | | cranes
Two dozen barges sank.                                                    => Two dozen | 24 | | barges
A hundred ships wait.                                                     => A hundred | 100 | | ships
Ten thousand seats were sold.                                             => Ten thousand | 10000 | | seats
It takes 20 to 30 trucks.                                                 => 20 to 30 | 20 | | trucks
It takes 20–30 trucks.                                                    => 20–30 | 20 | | trucks
Two of the five boats sank.                                               => Two | 2 | | the five boats
They loaded 40 tons of grain.                                             => 40 tons | 40 | tons | grain
They loaded 40 metric tons of grain.                                      => 40 metric tons | 40 | metric tons | grain
The fire took 600 hectares of forest.                                     => 600 hectares | 600 | hectares | forest
The bridge is 1.5 km long.                                                => 1.5 km | 1.5 | km |
The wall is 41 metres high.                                               => 41 metres | 41 | metres |
It covers 12 square miles.                                                => 12 square miles | 12 | square miles |
They pump 30 cubic metres of water.                                       => 30 cubic metres | 30 | cubic metres | water
It fell to minus 4 C overnight.                                           => minus 4 C | -4 | C |
It fell to -12 °C overnight.                                              => -12 °C | -12 | °C |
It was 38 degrees Celsius.                                                => 38 degrees Celsius | 38 | degrees Celsius |
Winds hit 90 miles per hour.                                              => 90 miles per hour | 90 | miles per hour |
Winds hit 90mph.                                                          => 90mph | 90 | mph |
They waited nine days.                                                    => nine days | 9 | days |
It took two and a half years.                                             => two and a half years | 2.5 | years |
They face a 20-year lease.                                                => 20-year | 20 | year | lease
It was a three-hour detour.                                               => three-hour | 3 | hour | detour
They built a 300-seat hall.                                               => 300 | 300 | | seat
A 2000-strong crowd sang.                                                 => 2000 | 2000 | | crowd
The plant makes 500 MW.                                                   => 500 MW | 500 | MW |
The tank holds 3,000 litres.                                              => 3,000 litres | 3000 | litres |
Exports reached 4.5 million tonnes.                                       => 4.5 million tonnes | 4500000 | tonnes |
The state has 8bn in debt.                                                => 8bn | 8000000000 | |
At least 14 barges and 3 tugs sank.                                       => 14 | 14 | | barges; 3 | 3 | | tugs
It hired 40 nurses and 12 doctors.                                        => 40 | 40 | | nurses; 12 | 12 | | doctors
“We lost 60 homes,” she said.                                             => 60 | 60 | | homes
Turnout fell from 61% to 48%.                                             => 61% | 61 | %; 48% | 48 | %
Of 240 pupils, 35 percent tested high.                                    => 240 | 240 | | pupils; 35 percent | 35 | percent |
In 2019 it had 140 members.                                               => 140 | 140 | | members
On May 5 it sank with 140 passengers.                                     => 140 | 140 | | passengers
The fire burned 12 homes on 9 December 2024.                              => 12 | 12 | | homes
There were 5 million of them.                                             => 5 million | 5000000 | |
The top 10 arms exporters met.                                            => 10 | 10 | | arms exporters
They earn $15 an hour.                                                    => $15 | 15 | $ |
Most want a $15 an hour wage.                                             => $15 | 15 | $ |
Some 40 percent of Alder Bay voters stayed.                               => 40 percent | 40 | percent | Alder Bay voters
Half of the $9 million spent was lost.                                    => Half | 0.5 | | ; $9 million | 9000000 | $ |
They rent a 15,000 square-foot office.                                    => 15,000 square-foot | 15000 | square-foot | office
It rained in the first half of the race.
The two leaders met.
Both sides agreed.
One of the men left.
One brother left.
The one-time mayor won.
He came second in the 3rd race.
It was the 19th vote.
See No. 5 on the list.
The G7 met.
A boat of the F-16 type and COVID-19 are names.
Chapter 12 is short.
Section 4.2 says so.
Page 212 is blank.
Flight 370 was late.
It left Terminal 2 by Gate 14.
The meeting starts at 9 a.m. sharp.
The meeting starts at 9am.
It ended at 10:30 at night.
It ended at 7 o'clock.
They won 3-1.
The team won 5-2 games.
The vote was 52-48.
Call 555-0142 now.
Call +1 202 555 0142 now.
It stands at 12 Harbour Street.
It stands at 1600 Alder Bay Avenue.
Ida Marsh, 40, spoke.
A 40-year-old woman spoke.
Three 12-year-olds spoke.
She is 40 years old.
She was aged 40 then.
It burned in 2019.
It burned on Dec. 9.
It burned two days ago.
It burned three days later.
It burned on 3/14/2024.
In the 1990s it grew.
A mill of the 19th century stands.
1. Open the gate.
As told before [12], it fell.
Version 2.0.1 is out.
It runs 24/7 here.
He took the A10 road.
At one point it stopped.
No one came.
He was first in line.
It is a two-way street.
Her last three books sold.
The first two weeks passed.
A third man came.
He got a second chance.
Nobody knows the half-life.
He scored a 10.
It was rated 7 and then 8.
It is Article 50 again.
Nº 7 sells best.
They wrote to 10 Downing Street.
It opened at 1530 GMT.
Its value is x2 or 5x.
He wore number 10.
Room 101 was locked.
The year 2000 problem passed.
He lives on Route 66.
`.trim().split('\n').map((line): [string, string[]] => {
  const [sentence, figures = ''] = line.split(' => ')
  return [sentence!.trim(), figures.split(';').map(figure => figure.trim()).filter(figure => figure !== '')]
})

it('there are sentences enough to tell', () => {
  expect(SENTENCES.length).toBeGreaterThanOrEqual(120)
})

it.each(SENTENCES)('reads a figure where a reader would: %s', (text, expected) => {
  const article = { text, blocks: [{ kind: 'paragraph' as const, span: { start: 0, end: text.length } }], language: 'en',
    published: { date: '2024-12-09', inferredFrom: null } }
  const words = (span: { start: number; end: number } | null): string => (span === null ? '' : textOf(text, span))
  const found = figuresOf(article, datesOf(article)).map(({ span, value, unit, of }) => [words(span), value, words(unit), words(of)].join(' | '))
  const plain = (figures: readonly string[]): string[] => figures.map(figure => figure.replaceAll(/\s*\|\s*/g, '|').replace(/\|+$/, ''))
  expect(plain(found)).toEqual(plain(expected))
})
