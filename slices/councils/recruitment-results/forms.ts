import { z } from 'zod'
import { localDate } from '#packages/japan'
import { between, free, idOrNull, reason, required, version } from '../forms.ts'

export const DecisionForm = z.object({
  recruitmentId: z.uuid(),
  decision: required('決裁の番号か日を入れてください（例：令和8年12月25日決裁）。', 100),
  reserves: between(0, 100, '補欠とする人数を、0以上の整数で入れてください。'),
  termFrom: localDate('任期の初日を、日付で入れてください。'),
  termTo: localDate('任期の末日を、日付で入れてください。'),
  publicNote: free(300),
  version,
})

export const NextReserveForm = z.object({ recruitmentId: z.uuid(), version })
export const CandidacyForm = z.object({
  applicationId: z.uuid(),
  personId: idOrNull('すでに登録のある方は、一覧から選んでください。'),
  version,
})
export const RefusalForm = z.object({ applicationId: z.uuid(), reason, version })
