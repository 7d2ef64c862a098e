import { action } from '../../actions.ts'
import { insist } from '../../rulings.ts'
import { RefusalForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { itIsNotLinkedYet } from '../rules.ts'
import { refuseFor, requestSeenBy } from '../tables.ts'

/** Somebody whom a provider vouches for is not let in; they read the reason. */
export const refuseIdentity = action({
  verb: 'platform.refuse-identity',
  may: may.decideRequests,
  form: RefusalForm,

  async run(here, { requestId, reason }) {
    const request = await requestSeenBy(here, requestId)
    insist(itIsNotLinkedYet(request))
    await refuseFor(here, requestId, reason)
    return {
      about: requestId,
      noted: { issuer: request.issuer, kind: request.kind, reason },
      say: '利用を断りました。本人がもう一度サインインしようとすると、理由が表示されます。',
    }
  },
})
