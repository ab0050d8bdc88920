/** What a piece of work gives, unless it takes longer than that many milliseconds: a renderer that hangs must not be waited for. */
export async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing within ${patience / 1000} s`)), patience)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
