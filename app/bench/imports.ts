import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { z } from 'zod'
import { openPostgres } from '#platform/database'
import { root } from '../open-engine.ts'
import type { Bench, Scale } from './bench.ts'
import {
  expectedDigest,
  type Generated,
  revisedRows,
  writeGeneratedList,
} from './generated-list.ts'

const server = process.env.SANCHI_BENCH_POSTGRES
/** Bad rows in a hundred thousand, and what the whole may take of time and memory. */
const sizes: Readonly<Record<Scale, { rows: number; broken: number }>> = {
  quick: { rows: 10_000, broken: 31 },
  full: { rows: 100_000, broken: 312 },
}
const mostMegabytes = 600

const Told = z.object({
  done: z.object({
    ms: z.number(),
    peakMegabytes: z.number(),
    saved: z.number(),
    created: z.number(),
    changed: z.number(),
    same: z.number(),
    wrong: z.number(),
    digest: z.string(),
  }),
})
type Done = z.infer<typeof Told>['done']

let built: Promise<string> | null = null
/** Built as `bin/start` builds the server: a compiler in the same process would be measured with it. */
function builtRun(): Promise<string> {
  const outfile = 'var/bench/import-run.js'
  const words = ['bin/build.ts', 'app/bench/import-run.ts', outfile]
  built ??= promisify(execFile)(process.execPath, words, { cwd: root }).then(() => outfile)
  return built
}

/**
 * A program of its own imports the list, so that its memory is nobody else's; it holds the whole house and
 * is run as `bin/start` runs the server. @returns null when killed
 */
async function importIn(words: readonly string[]): Promise<Done | null> {
  const child = spawn(process.execPath, ['--max-semi-space-size=32', await builtRun(), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let done: Done | null = null
  for await (const line of createInterface({ input: child.stdout })) {
    done = Told.parse(JSON.parse(line)).done
  }
  return done
}

async function place(): Promise<{ word: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sanchi-bench-imports-'))
  const away = () => rm(folder, { recursive: true, force: true })
  if (!server) return { word: folder, close: away }
  const admin = openPostgres(server, 1)
  const name = `sanchi_bench_imports_${process.pid}`
  await admin.script(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    word: url.href,
    async close() {
      await admin.script(`drop database ${name} with (force)`)
      await admin.close()
      await away()
    },
  }
}

function insistAllIsThere(done: Done | null, made: Generated, digest: string): number {
  if (done === null) throw new Error('the import ended without a word')
  const { ms, peakMegabytes, saved, wrong } = done
  if (saved !== made.rows - made.broken || wrong !== made.broken)
    throw new Error(`saved ${saved}, wrong ${wrong}`)
  if (done.digest !== digest) throw new Error('what was saved is not what was in the file')
  const kind = `${made.encoding}${made.edition ? ', a later edition' : ''}`
  console.log(`  ${kind}: ${Math.round(ms)} ms, at most ${peakMegabytes} MB of memory`)
  // The embedded database lies in the same process.
  if (server && peakMegabytes > mostMegabytes) throw new Error(`${peakMegabytes} MB of memory`)
  return ms
}

function importing(encoding: Generated['encoding'], isKilled: boolean): Bench {
  return {
    name: isKilled ? 'import-killed' : `import-${encoding}`,
    unit: 'ms',
    rounds: 1,
    ...(server && { limit: { p50: 30_000 } }),
    async open(scale) {
      const made: Generated = { ...sizes[scale], encoding }
      const { word, close } = await place()
      const list = join(tmpdir(), `sanchi-bench-${process.pid}-${encoding}.csv`)
      const broken = await writeGeneratedList(list, made)
      const digest = expectedDigest(made, broken)
      return {
        subject: async () => {
          const killedAt = String(Math.round(made.rows * 0.4))
          if (isKilled && (await importIn([word, list, killedAt])) !== null)
            throw new Error('it was over before it could be killed')
          const done = await importIn(isKilled ? [word] : [word, list])
          return [insistAllIsThere(done, made, digest)]
        },
        baselines: {},
        async close() {
          await rm(list, { force: true })
          await close()
        },
      }
    },
  }
}

/** What came of the rows of a file that are right; each belongs to one business, by its 法人番号. */
function insistOn(done: Done | null, told: Pick<Done, 'created' | 'changed' | 'same'>): void {
  for (const [name, count] of Object.entries(told)) {
    const there = done?.[name as keyof typeof told]
    if (there !== count) throw new Error(`${name}: ${there}, not ${count}`)
  }
}

/** The same file again, which changes nothing; then a later edition, which changes a tenth of the rows. */
const importedAgain: Bench = {
  name: 'import-again',
  unit: 'ms',
  rounds: 1,
  ...(server && { limit: { p50: 30_000 } }),
  async open(scale) {
    const made: Generated = { ...sizes[scale], encoding: 'utf-8' }
    const later: Generated = { ...made, edition: 1 }
    const right = made.rows - made.broken
    const { word, close } = await place()
    const lists = ['first', 'later'].map((name) =>
      join(tmpdir(), `sanchi-bench-${process.pid}-${name}.csv`),
    )
    const [first = '', second = ''] = lists
    const broken = await writeGeneratedList(first, made)
    await writeGeneratedList(second, later)
    const revised = revisedRows(made, broken)
    return {
      subject: async () => {
        const fresh = await importIn([word, first])
        insistOn(fresh, { created: right, changed: 0, same: 0 })
        insistAllIsThere(fresh, made, expectedDigest(made, broken))
        const same = await importIn([word, first])
        insistOn(same, { created: 0, changed: 0, same: right })
        insistAllIsThere(same, made, expectedDigest(made, broken))
        const changed = await importIn([word, second])
        insistOn(changed, { created: 0, changed: revised, same: right - revised })
        return [insistAllIsThere(changed, later, expectedDigest(later, broken))]
      },
      baselines: {},
      async close() {
        for (const list of lists) await rm(list, { force: true })
        await close()
      },
    }
  },
}

/**
 * 100,000 rows of 25 columns, 312 of them broken: in both encodings, killed at row 40,000, and again when
 * they are there already.
 */
export const importBenches: readonly Bench[] = [
  importedAgain,
  importing('utf-8', false),
  importing('cp932', false),
  importing('cp932', true),
]
