import { z } from 'zod'
import { action, type Done } from '../../actions.ts'
import type { Here } from '../../here.ts'
import { broken, insist } from '../../rulings.ts'
import { may } from '../permissions.ts'
import { type JobSeen, jobSeenBy, moveJob } from '../tables.ts'

const JobForm = z.object({ jobId: z.uuid() })

type Turn = {
  readonly from: readonly JobSeen['state'][]
  readonly to: JobSeen['state']
  readonly say: string
  readonly otherwise: string
}

async function turn(here: Here, jobId: string, { from, to, say, otherwise }: Turn): Promise<Done> {
  const job = await jobSeenBy(here, jobId)
  insist((await moveJob(here, jobId, from, to)) || broken(otherwise))
  return { about: jobId, noted: { before: job.state, after: to }, say }
}

/** The step under way is still kept; the next one waits. */
export const pauseJob = action({
  verb: 'platform.pause-job',
  may: may.steerJobs,
  form: JobForm,
  run: (here, { jobId }) =>
    turn(here, jobId, {
      from: ['waiting', 'running'],
      to: 'paused',
      say: '休止しました。再開すると、続きから進みます。',
      otherwise: 'この作業はもう動いていないため、休止できません。',
    }),
})

/** Goes on behind the last kept step, also after a failure. */
export const resumeJob = action({
  verb: 'platform.resume-job',
  may: may.steerJobs,
  form: JobForm,
  run: (here, { jobId }) =>
    turn(here, jobId, {
      from: ['paused', 'failed'],
      to: 'waiting',
      say: '続きから再開します。',
      otherwise: 'この作業は休止していないため、再開できません。',
    }),
})

/** What the steps before have kept stays. */
export const cancelJob = action({
  verb: 'platform.cancel-job',
  may: may.steerJobs,
  form: JobForm,
  run: (here, { jobId }) =>
    turn(here, jobId, {
      from: ['waiting', 'running', 'paused', 'failed'],
      to: 'stopped',
      say: '取りやめました。ここまでに取り込んだ分は残っています。',
      otherwise: 'この作業はもう終わっているため、取りやめられません。',
    }),
})
