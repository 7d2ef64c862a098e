import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../open-engine.ts'
import type { Runner } from './bench.ts'

const Answer = z.object({ times: z.array(z.number()), sums: z.array(z.number()) })

/**
 * The same work by a plain script in numpy or scipy, where Python has them. It reads JSON with `rounds`, and
 * writes the milliseconds of each round and a few sums.
 * @param expected our own sums; null where both draw at random, so that nothing is to be compared
 * @param within how far the sums may lie from each other, relative
 */
export function numpy(
  script: string,
  input: object,
  expected: readonly number[] | null,
  within = 1e-9,
): Runner {
  return async (rounds) => {
    const { status, stdout } = spawnSync('python3', [join(root, 'app/bench', script)], {
      input: JSON.stringify({ rounds, ...input }),
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      // One thread on each side: a page of Sanchi has no more.
      env: { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' },
    })
    if (status !== 0) return 'Python with numpy is not on this machine.'
    const { times, sums } = Answer.parse(JSON.parse(stdout))
    for (const [at, own] of (expected ?? []).entries()) {
      if (Math.abs((sums[at] ?? Number.NaN) - own) > within * Math.abs(own))
        throw new Error(`numpy comes to ${sums[at]}, Sanchi to ${own}: one of them is wrong`)
    }
    return times
  }
}
