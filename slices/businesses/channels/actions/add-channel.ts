import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { ChannelForm } from '../forms.ts'
import { theNameIsNew } from '../rules.ts'
import { channelsSeenBy, keepChannel } from '../tables.ts'

/** The city counts a channel of its own. */
export const addChannel = action({
  verb: 'businesses.add-channel',
  may: may.writeChannels,
  form: ChannelForm,

  async run(here, typed) {
    insist(theNameIsNew(typed.name, await channelsSeenBy(here)))
    const channelId = await keepChannel(here, typed)
    return { about: channelId, noted: typed, say: `販路「${typed.name}」を加えました。` }
  },
})
