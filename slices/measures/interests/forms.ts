import { z } from 'zod'
import { failures } from './rules.ts'

const sentence = (ask: string) =>
  z.string().trim().min(5, ask).max(600, '600字までで書いてください。')
const noExit = 'どうなったらこの支援を終えるかを書いてください。'

export const InterestForm = z.object({
  measureId: z.uuid(),
  failures: z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
    z
      .array(z.enum(failures, { error: '一覧から選んでください。' }))
      .min(
        1,
        '市場の失敗のどれに当たるかを選んでください。当たらないときは「市場の失敗ではない」を選びます。',
      ),
  ),
  statement: sentence('なぜ市のお金で行うのかを、一文で書いてください。'),
  whoLoses: sentence('だれも何もしないとき、だれが困るかを書いてください。'),
  spillover: sentence('支援を受けた人のほかに、だれが得をするかを書いてください。'),
  whyCity: sentence('なぜ国・県・金融機関・業界でなく市が行うのかを書いてください。'),
  whyThisMeans: sentence('なぜこの手段なのかを書いてください。'),
  exitIndicator: z.string().trim().min(1, noExit).max(200),
  exitValue: z.string().trim().min(1, noExit).max(100),
  exitBy: z.string().trim().min(1, noExit).max(60),
  retest: z.string().trim().max(300).default(''),
})
export type InterestTyped = Omit<z.output<typeof InterestForm>, 'measureId'>
