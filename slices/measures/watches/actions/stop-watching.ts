import { action, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { EndForm } from '../forms.ts'
import { endWatch } from '../tables.ts'

export const stopWatching = action({
  verb: 'measures.stop-watching',
  may: may.seeListings,
  form: EndForm,

  async run(here, { watchId }) {
    if ((await endWatch(here, watchId)) === 0) throw new Missing()
    return { about: watchId, say: '見張るのをやめました。' }
  },
})
