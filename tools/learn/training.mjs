// Multinomial logistic regression over named traits, trained by AdaGrad with a fixed seed: the same data, the same weights.

/** A trait seen n times counts a little more than one seen once. The engine counts the same way. */
const LEVELS = [0, 1, 1.25, 1.4]
export const strength = count => LEVELS[count] ?? 1.5

/**
 * Weights by trait, one per class, each drawn towards 0 by `shrink` as by a Gaussian prior, so that what is seldom seen says little; `''` holds what each class has before any trait is seen.
 * @param {{ traits: Map<string, number>, label: number, group: string }[]} examples
 */
export function learn(examples, { classes, shrink = 3, epochs = 40, rate = 0.3, least = 3 }) {
  const groups = new Map()
  for (const { traits, group } of examples) {
    for (const trait of traits.keys()) groups.set(trait, (groups.get(trait) ?? new Set()).add(group))
  }
  const weights = new Map([['', new Float64Array(classes)]])
  for (const [trait, seen] of groups) if (seen.size >= least) weights.set(trait, new Float64Array(classes))
  const steps = new Map([...weights.keys()].map(trait => [trait, new Float64Array(classes).fill(1e-6)]))
  const rows = examples.map(({ traits, label }) => ({
    label,
    row: [['', 1], ...[...traits].filter(([trait]) => weights.has(trait)).map(([trait, count]) => [trait, strength(count)])]
  }))
  const often = new Map()
  for (const { row } of rows) for (const [trait] of row) often.set(trait, (often.get(trait) ?? 0) + 1)
  const chance = seeded(7)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { row, label } of shuffled(rows, chance)) {
      const likely = probabilities(row, weights, classes)
      for (const [trait, value] of row) {
        const weight = weights.get(trait)
        const step = steps.get(trait)
        for (let k = 0; k < classes; k++) {
          const slope = (likely[k] - (k === label ? 1 : 0)) * value + (trait === '' ? 0 : (shrink / often.get(trait)) * weight[k])
          step[k] += slope * slope
          weight[k] -= (rate * slope) / Math.sqrt(step[k])
        }
      }
    }
  }
  return weights
}

/** The class a name's traits say, given weights `learn` made; `lean` is taken off the last class. */
export function classOf(traits, weights, { classes, lean = 0 }) {
  const scores = new Float64Array(classes)
  scores[classes - 1] = -lean
  for (const [trait, count] of [['', 1], ...traits]) {
    const row = weights.get(trait)
    if (row) for (let k = 0; k < classes; k++) scores[k] += row[k] * (trait === '' ? 1 : strength(count))
  }
  return scores.indexOf(Math.max(...scores))
}

function probabilities(row, weights, classes) {
  const scores = new Float64Array(classes)
  for (const [trait, value] of row) for (let k = 0; k < classes; k++) scores[k] += weights.get(trait)[k] * value
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map(power => power / sum)
}

const seeded = seed => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648

function shuffled(rows, chance) {
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1))
    ;[rows[at], rows[other]] = [rows[other], rows[at]]
  }
  return rows
}
