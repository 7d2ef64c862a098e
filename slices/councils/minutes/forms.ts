import { z } from 'zod'
import { version } from '../forms.ts'

export const MinutesStepForm = z.object({ meetingId: z.uuid(), version })
