import { z } from 'zod'
import { oneFile } from '#platform'
import { CaseForm } from '../decisions/forms.ts'

export const PhotoForm = CaseForm.extend({
  caption: z
    .string()
    .trim()
    .min(1, '写真の説明を書いてください。')
    .max(200, '200字までで書いてください。'),
  file: oneFile('写真を選んでください。'),
})

export const RemovalForm = CaseForm.extend({ photoId: z.uuid() })
