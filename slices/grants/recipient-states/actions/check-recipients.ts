import { z } from 'zod'
import { action } from '#platform'
import { may } from '../../permissions.ts'
import { casesToBePaid, raiseRecipientFlags } from '../tables.ts'

/** Each day, of whoever is still to be paid: what the register and the other cases say of them. */
export const checkRecipients = action({
  verb: 'grants.check-recipients',
  may: may.remindByClock,
  form: z.unknown(),

  async run(here) {
    let raised = 0
    for (const found of await casesToBePaid(here, null))
      raised += await raiseRecipientFlags(here, found)
    return { about: 'recipients', noted: { raised } }
  },
})

/** A business has closed: what it still is to be paid waits until somebody has looked into it. */
export const hearClosure = action({
  verb: 'grants.hear-closure',
  may: may.remindByClock,
  form: z.object({ businessId: z.uuid() }),

  async run(here, { businessId }) {
    let raised = 0
    for (const found of await casesToBePaid(here, businessId))
      raised += await raiseRecipientFlags(here, found)
    return { about: businessId, noted: { raised } }
  },
})
