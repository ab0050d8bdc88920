import { spawn } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../domain/contract/settings'
import { draft, note, refused, storeBench, value } from '../../tests/support/store-bench'

const bench = storeBench()
const path = (...names: string[]) => join(bench.folder, ...names)

describe('a data folder', () => {
  it('is for its owner’s eyes only, with every file in it', async () => {
    const umask = process.umask(0)
    try {
      await mkdir(bench.folder, { mode: 0o755 })
      await chmod(bench.folder, 0o755)
      const store = await bench.start()
      const { id } = value(await store.addArticle(draft('Words of my own.')))
      value(await store.saveNote(id, note('a', 'once')))
      value(await store.saveNote(id, note('a', 'twice')))
      const entries = ['.', ...await readdir(bench.folder, { recursive: true })]
      const modes = await Promise.all(entries.map(async name => {
        const { mode } = await stat(path(name))
        return [name, (mode & 0o777).toString(8)]
      }))
      expect(modes.length).toBeGreaterThan(10)
      expect(modes.filter(([name, mode]) => mode !== (/json|lock/.test(name!) ? '600' : '700'))).toEqual([])
    } finally {
      process.umask(umask)
    }
  })

  it('in use by one opener is read-only to the second, who sees what the first saves', async () => {
    const first = await bench.start()
    const second = await bench.start()
    expect(value(await first.open()).readOnly).toBeNull()
    expect(value(await second.open()).readOnly).toBe('another-window')
    for (const text of ['once', 'twice']) {
      value(await first.saveNote('bundled-one', note('a', text)))
      expect(value(await second.readArticle('bundled-one')).notes).toMatchObject([{ text }])
    }
    const reason = refused({ kind: 'read-only', reason: 'another-window' })
    expect(await second.saveNote('bundled-one', note('a', 'thrice'))).toEqual(reason)
    expect(await second.addArticle(draft('Words.'))).toEqual(reason)
    expect(await second.removeArticle('bundled-one')).toEqual(reason)
    await second.close()
    expect(value(await (await bench.start()).open()).readOnly).toBe('another-window')
    expect(value(await (await bench.restart()).open()).readOnly).toBeNull()
  })

  it('is free when its lock names a process that is gone, another one with its number, or nothing', async () => {
    await mkdir(bench.folder)
    for (const words of ['{"pid":4194305,"started":1}', `{"pid":${process.pid},"started":1}`, '', 'null', '{}']) {
      await writeFile(path('lock'), words)
      const store = await bench.start()
      expect({ words, readOnly: value(await store.open()).readOnly }).toEqual({ words, readOnly: null })
      await bench.stop()
    }
  })

  // As it comes to be when three ask at once for the lock of a process that is gone, and one of them is slow.
  it('stays with the living process whose lock another moved aside by mistake, and the lock comes back', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'])
    try {
      const started = Number((await readFile(`/proc/${other.pid}/stat`, 'utf8').catch(() => ') ')).split(') ').at(-1)!.split(' ')[19] ?? NaN)
      const words = JSON.stringify({ pid: other.pid, started: Number.isNaN(started) ? Math.round(Date.now() / 1000 - uptime()) : started })
      await mkdir(bench.folder)
      await writeFile(path('lock.4194305-1.a.aside.tmp'), words)
      expect(value(await (await bench.start()).open()).readOnly).toBe('another-window')
      expect(await readdir(bench.folder)).toEqual(['lock'])
      expect(await readFile(path('lock'), 'utf8')).toBe(words)
    } finally {
      other.kill()
    }
  })

  it('is cleared of what a process that is gone had begun for the lock, and of nothing a living one has', async () => {
    await bench.start()
    const { pid, started } = JSON.parse(await readFile(path('lock'), 'utf8')) as { pid: number, started: number }
    await bench.stop()
    const [living, ...gone] = [`${pid}-${started}`, `${pid}-1`, '4194305-1', '0-0', 'nobody'].map(whose => `lock.${whose}.a.tmp`)
    for (const name of [living!, ...gone]) await writeFile(path(name), '')
    await bench.start()
    expect((await readdir(bench.folder)).filter(name => name.startsWith('lock.'))).toEqual([living])
  })

  // A path below a regular file is one that not even the superuser can write to.
  it('that cannot be made opens read-only, with the bundled articles', async () => {
    const store = await bench.start(join(bench.home, 'one.md', 'data'))
    const { readOnly, articles, settings } = value(await store.open())
    expect({ readOnly, settings }).toEqual({ readOnly: 'disk-error', settings: defaultSettings })
    expect(articles).toMatchObject([{ id: 'bundled-one' }])
    expect(value(await store.readArticle('bundled-one')).notes).toEqual([])
    expect(await store.saveNote('bundled-one', note('a', 'a')))
      .toEqual(refused({ kind: 'read-only', reason: 'disk-error' }))
  })

  it('that is taken away meanwhile refuses to save, and says what the disk said', async () => {
    const store = await bench.start()
    await rm(bench.folder, { recursive: true })
    expect(await store.saveNote('bundled-one', note('a', 'a'))).toEqual(refused({ kind: 'disk-error', code: 'ENOENT' }))
  })
})
