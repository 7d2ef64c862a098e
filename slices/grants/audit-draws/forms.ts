import { z } from 'zod'
import { fiscalYear, localDate } from '#packages/japan'
import { idOrNull, required, version } from '../forms.ts'

export const CommitForm = z.object({
  /** Null: the settled grants of the fiscal year. */
  callId: idOrNull('公募を選んでください。'),
  fiscalYear: fiscalYear('年度を入れてください（例：令和8）。'),
  numberName: required('抽選に使う、後で決まる公の番号の名を書いてください。'),
  numberOn: localDate('公の番号が決まる日を、日付で入れてください。'),
})

export const RevealForm = z.object({
  drawId: z.uuid(),
  publicNumber: z
    .string()
    .trim()
    .regex(/^[0-9]{1,12}$/, '公の番号を、数字で入れてください。'),
  version,
})
