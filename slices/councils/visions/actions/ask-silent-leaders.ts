import { z } from 'zod'
import { action, notify } from '#platform'
import { may } from '../../permissions.ts'
import { publishVision } from '../../vision-publications/tables.ts'
import * as at from '../addresses.ts'
import { silenceOn } from '../rules.ts'
import { visionPublished, visionsAlive, writeVision } from '../tables.ts'

/** Each day: a leader who gave no sign for nearly two years is asked; one who stays silent has ended. */
export const askSilentLeaders = action({
  verb: 'councils.ask-silent-leaders',
  may: may.tidyVisions,
  form: z.object({}),

  async run(here) {
    const noted: string[] = []
    for (const vision of await visionsAlive(here)) {
      const silence = silenceOn(vision.lastSignOn, vision.signAskedOn, here.today)
      if (silence === 'none') continue
      noted.push(`${silence} ${vision.id}`)
      if (silence === 'ask') {
        await writeVision(here, vision.id, { signAskedOn: here.today })
        await notify(
          here,
          { accountIds: [vision.leaderId] },
          'ビジョンの「その後」が2年近く書かれていません。続けるときは一行書いてください。書かれないと、終了とします。',
          at.ownVision({ visionId: vision.id }),
        )
        continue
      }
      const reason = '24か月のあいだ「その後」がなく、お尋ねした後も続きがないため'
      await writeVision(here, vision.id, { endedOn: here.today, endedReason: reason })
      await publishVision(here, await visionPublished(here, vision.id))
    }
    return { about: 'visions', noted: { acts: noted } }
  },
})
