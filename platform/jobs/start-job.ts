import type { Here } from '../here.ts'
import type { Job } from './job.ts'
import { insertJob } from './tables.ts'

/**
 * Puts a job in, within the action that asks for it; it begins when the action is done.
 * @returns the job's id, for `jobsAt.job({ jobId })`
 */
export function startJob<Input>(here: Here, made: Job<Input>, input: Input): Promise<string> {
  const payload = made.form.parse(input)
  return insertJob(here, {
    kind: made.kind,
    title: made.title(payload),
    unit: made.unit ?? '件',
    payload,
  })
}
