import { z } from 'zod'
import { free } from '../forms.ts'

export const WithdrawalForm = z.object({ applicationId: z.uuid(), reason: free(500) })
