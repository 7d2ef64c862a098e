import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { channelSeenBy, stopOn } from '../tables.ts'

/** A channel is offered no longer; what was recorded in it stays. */
export const stopChannel = action({
  verb: 'businesses.stop-channel',
  may: may.writeChannels,
  form: StepForm,

  async run(here, { channelId }) {
    const channel = await channelSeenBy(here, channelId)
    insist(channel.stoppedOn === null || broken('この販路は、もう使っていません。'))
    await stopOn(here, channelId, here.today)
    return {
      about: channelId,
      noted: { name: channel.name },
      say: `販路「${channel.name}」を使うのをやめました。これまでの記録は残ります。`,
    }
  },
})
