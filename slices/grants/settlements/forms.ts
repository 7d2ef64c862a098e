import { z } from 'zod'
import { CaseForm, reasonText } from '../decisions/forms.ts'

export const SettlementDraftForm = CaseForm.extend({ reason: reasonText })
export const SettlementDetails = z.object({ settledYen: z.number() })
