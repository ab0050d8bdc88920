// Logistic regression by Newton's method with a light ridge: few traits, the same data, the same weights.

/**
 * @param {{ traits: number[], label: 0 | 1 }[]} examples
 * @returns {number[]} a weight for each trait
 */
export function logistic(examples, { ridge = 1e-6, steps = 60 } = {}) {
  const size = examples[0].traits.length
  const weights = new Float64Array(size)
  const light = ridge * examples.length
  for (let step = 0; step < steps; step++) {
    const slope = Float64Array.from(weights, weight => light * weight)
    const curve = Array.from({ length: size }, (_, at) => Float64Array.from({ length: size }, (__, other) => (at === other ? light : 0)))
    for (const { traits, label } of examples) {
      const likely = 1 / (1 + Math.exp(-traits.reduce((sum, trait, at) => sum + trait * weights[at], 0)))
      for (let i = 0; i < size; i++) {
        slope[i] += (likely - label) * traits[i]
        for (let j = 0; j < size; j++) curve[i][j] += likely * (1 - likely) * traits[i] * traits[j]
      }
    }
    solved(curve, slope).forEach((change, at) => { weights[at] -= change })
  }
  return [...weights]
}

/** The solution of a system of linear equations, by elimination with pivots. */
function solved(matrix, right) {
  const size = right.length
  for (let at = 0; at < size; at++) {
    const pivot = [...matrix.keys()].slice(at).toSorted((a, b) => Math.abs(matrix[b][at]) - Math.abs(matrix[a][at]))[0]
    ;[matrix[at], matrix[pivot]] = [matrix[pivot], matrix[at]]
    ;[right[at], right[pivot]] = [right[pivot], right[at]]
    for (let row = at + 1; row < size; row++) {
      const factor = matrix[row][at] / matrix[at][at]
      for (let column = at; column < size; column++) matrix[row][column] -= factor * matrix[at][column]
      right[row] -= factor * right[at]
    }
  }
  for (let at = size - 1; at >= 0; at--) {
    for (let column = at + 1; column < size; column++) right[at] -= matrix[at][column] * right[column]
    right[at] /= matrix[at][at]
  }
  return right
}
