import { openAccount } from '../../accounts/actions/open-account.ts'
import { action } from '../../actions.ts'
import { thePersonConfirms } from '../../identities/rules.ts'
import { insist } from '../../rulings.ts'
import { OpeningForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { itIsNotLinkedYet, theKindFits } from '../rules.ts'
import { requestSeenBy } from '../tables.ts'
import { linkTo } from './link-identity.ts'

/** Opens an account for somebody whom a provider vouches for, with the roles that are confirmed here. */
export const openForIdentity = action({
  verb: 'platform.open-for-identity',
  may: may.decideRequests,
  form: OpeningForm,
  danger: true,

  async run(here, { requestId, ground, ...account }) {
    const request = await requestSeenBy(here, requestId)
    insist(
      itIsNotLinkedYet(request),
      thePersonConfirms(here.person, account.roles),
      theKindFits(request.kind, account.roles, 'roles'),
    )
    const opened = await openAccount.run(here, { ...account, isSample: false })
    await linkTo(here, request, opened.about)
    const { issuer, kind, proposedRoles } = request
    return {
      about: opened.about,
      noted: { ...opened.noted, requestId, issuer, kind, proposedRoles, ground },
      say: `${account.name}さんを利用者に登録し、結び付けました。`,
    }
  },
})
