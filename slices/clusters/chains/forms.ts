import { z } from 'zod'
import { on } from '../forms.ts'
import { everyTemplate } from '../templates/every-template.ts'

const keys = ['', ...everyTemplate.map(({ key }) => key)]

export const ChainForm = z.object({
  clusterId: z.uuid(),
  name: z
    .string()
    .trim()
    .min(1, '連鎖の名前を入れてください（例：金属枠ができるまで）。')
    .max(100, '連鎖の名前は100字までです。'),
  template: z.enum(keys, { error: 'ひな形を選ぶか、白紙を選んでください。' }).default(''),
  isSample: on,
})
