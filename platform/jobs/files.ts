import { csvFileOf } from '../csv/csv-file.ts'
import type { FileAnswer, Visit } from '../routes.ts'
import type * as at from './addresses.ts'
import { percentOf, shownState, timeLeft } from './rules.ts'
import { jobSeenBy, troublesOf } from './tables.ts'

/** What the progress bar asks every two seconds. */
export async function progressFile({
  here,
  params,
}: Visit<typeof at.progress>): Promise<FileAnswer> {
  const job = await jobSeenBy(here, params.jobId)
  const { done, total } = job
  return {
    type: 'application/json',
    name: 'progress.json',
    inline: true,
    body: JSON.stringify({
      percent: percentOf(job),
      done,
      total,
      timeLeft: timeLeft(job, here.now),
      state: shownState(job),
    }),
  }
}

/** Every trouble of a job, to be put right in the source and brought in again. */
export async function troublesFile({
  here,
  params,
}: Visit<typeof at.troubles>): Promise<FileAnswer> {
  const job = await jobSeenBy(here, params.jobId)
  const troubles = await troublesOf(here, job, 100_000)
  return csvFileOf(
    `${job.title}_取り込めなかったもの`,
    [
      { head: '番号', cell: (trouble) => trouble.number },
      { head: '場所', cell: (trouble) => trouble.place },
      { head: '理由', cell: (trouble) => trouble.sentence },
    ],
    troubles,
  )
}
