import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { StepForm } from '../forms.ts'
import { channelSeenBy, stopOn } from '../tables.ts'

export const resumeChannel = action({
  verb: 'businesses.resume-channel',
  may: may.writeChannels,
  form: StepForm,

  async run(here, { channelId }) {
    const channel = await channelSeenBy(here, channelId)
    insist(channel.stoppedOn !== null || broken('この販路は、いま使っています。'))
    await stopOn(here, channelId, null)
    return {
      about: channelId,
      noted: { name: channel.name },
      say: `販路「${channel.name}」をまた使うことにしました。`,
    }
  },
})
