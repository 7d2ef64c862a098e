import { z } from 'zod'
import { localDate } from '#packages/japan'
import { oneFile } from '#platform'
import { reason, required, version } from '../forms.ts'

const day = (what: string) => localDate(`${what}を、日付で入れてください（例：令和8年4月1日）。`)

export const AgreementForm = z
  .object({
    clusterId: z.uuid(),
    partner: required('相手の市区町村を入れてください（例：福井県越前市、または182095）。', 50),
    agreedOn: day('協定を結んだ日'),
    fromOn: day('期間の初日'),
    untilOn: day('期間の末日'),
    paper: required('協定の文書を入れてください（例：産振第123号 情報共有に関する協定書）。', 300),
  })
  .refine(({ fromOn, untilOn }) => untilOn > fromOn, {
    path: ['untilOn'],
    error: '期間の末日が、初日より前になっています。日付を確かめてください。',
  })

const agreementId = z.uuid()

export const EndForm = z.object({ clusterId: z.uuid(), agreementId, version, reason })

export const HandoverForm = z.object({
  clusterId: z.uuid(),
  agreementId,
  source: required(
    '何から数えたかを入れてください（例：事業者台帳、令和8年11月の訪問調査）。',
    300,
  ),
})

export const ReceiptForm = z.object({
  clusterId: z.uuid(),
  agreementId,
  file: oneFile('相手の市から受け取ったファイル（JSONかCSV）を選んでください。'),
  check: z
    .string()
    .default('')
    .transform((typed) =>
      typed
        .normalize('NFKC')
        .replace(/[\s‐‑–—−ー-]/g, '')
        .toLowerCase(),
    )
    .refine((typed) => /^[0-9a-f]{12}$/.test(typed), {
      error:
        '照合番号を、12桁の英数字で入れてください。ファイルとは別に、公文書や電話で確かめます。',
    }),
})
