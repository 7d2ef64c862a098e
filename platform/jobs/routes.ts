import { routeTable } from '../routes.ts'
import { cancelJob, pauseJob, resumeJob } from './actions/steer-job.ts'
import * as at from './addresses.ts'
import { progressFile, troublesFile } from './files.ts'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { may } from './permissions.ts'

const help =
  '取り込みや一括の作成は、画面を閉じても続きます。休止や取りやめは、いま進めている区切りが終わったところで効きます。止まったときは理由を読み、「続きから再開する」を押してください。'

export const jobRoutes = routeTable([
  { get: at.jobs, may: may.seeJobs, page: ListPage, help },
  { get: at.job, may: may.seeJobs, page: ShowPage, help },
  { get: at.progress, may: may.seeJobs, file: progressFile },
  { get: at.troubles, may: may.seeJobs, file: troublesFile },
  { post: at.pause, may: may.steerJobs, do: pauseJob, again: ShowPage, next: at.job },
  { post: at.resumption, may: may.steerJobs, do: resumeJob, again: ShowPage, next: at.job },
  { post: at.cancellation, may: may.steerJobs, do: cancelJob, again: ShowPage, next: at.job },
])
