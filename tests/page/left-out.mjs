// Whether the page is used: what it leaves out is added to what stands on it, and printed. Nothing of it may fit.

/** How many are tried: what stays longest of what is left out, the shortest of it, and what stands there shortened. */
const most = { first: 4, shortest: 2, shortened: 2 }

const shortened = item => (item.short === null ? item : { ...item, text: item.short, short: null, isCut: true })

/**
 * Prints a page again with things it goes without, one at a time. Each print must be more than one page.
 * @param {object} order without emoji, as the page itself has them replaced
 * @returns {Promise<{ faults: string[], count: number }>} how many were tried, and which would have fitted
 */
export async function wouldFit(press, order, { printed, leftOut, unprintable }) {
  // What stands on the page in place of letters nobody has is not known here.
  if (unprintable.length > 0) return { faults: [], count: 0 }
  const byId = new Map(order.items.map(item => [item.id, item]))
  const fits = async items => (await press.print(order, { ...printed, items })).pageCount === 1
  const inOrder = items => order.items.flatMap(({ id }) => items.find(item => item.id === id) ?? [])
  const faults = []
  let count = 0
  const attempt = async (items, sentence) => {
    count++
    if (await fits(inOrder(items))) faults.push(sentence)
  }
  const ranked = order.givesWay.toReversed()
  const out = ranked.filter(id => leftOut.includes(id)).map(id => shortened(byId.get(id)))
  const shortest = out.toSorted((a, b) => a.text.length - b.text.length).slice(0, most.shortest)
  for (const item of new Set([...out.slice(0, most.first), ...shortest])) await attempt([...printed.items, item], `${item.id} would still fit`)

  const whole = printed.items.map(item => byId.get(item.id)).filter((item, at) => item.short !== null && printed.items[at].text === item.short)
  for (const item of whole.slice(0, most.shortened)) await attempt(printed.items.map(one => (one.id === item.id ? item : one)), `${item.id} would fit whole`)

  // Nothing that gives way sooner may have taken the place of what is left out first.
  if (out.length > 0) {
    const [first] = out
    const sooner = new Set(ranked.slice(ranked.indexOf(first.id)))
    await attempt([...printed.items.filter(({ id }) => !sooner.has(id)), first], `${first.id} would fit without what gives way sooner`)
  }
  return { faults, count }
}
