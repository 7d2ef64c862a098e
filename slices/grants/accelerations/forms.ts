import { z } from 'zod'
import { reasonText } from '../decisions/forms.ts'
import { ReturnForm } from '../recalls/forms.ts'
import { accelerationGrounds } from './rules.ts'

export const AccelerationForm = ReturnForm.extend({
  ground: z.enum(accelerationGrounds, '繰り上げる事由を選んでください。'),
  reason: reasonText,
})

export const AccelerationDetails = z.object({
  returnId: z.string(),
  ground: z.enum(accelerationGrounds),
})
