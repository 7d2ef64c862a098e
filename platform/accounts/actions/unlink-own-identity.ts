import { z } from 'zod'
import { action } from '../../actions.ts'
import { Refused } from '../../errors.ts'
import { anotherWayInIsLeft } from '../../identities/rules.ts'
import { endIdentity, identitiesOf, identityOfAccount } from '../../identities/tables.ts'
import { insist } from '../../rulings.ts'
import { tellOfAccount } from '../../sign-in/telling.ts'
import { may } from '../permissions.ts'
import { ownSecrets } from '../tables.ts'

/** Gives up one of the own ways in, where another is left. */
export const unlinkOwnIdentity = action({
  verb: 'platform.unlink-own-identity',
  may: may.keepOwnAccount,
  form: z.object({ identityId: z.uuid() }),
  danger: true,

  async run(here, { identityId }) {
    const { id } = here.person
    if (id === null) throw new Refused()
    const { kind, issuer } = await identityOfAccount(here, id, identityId)
    const { passwordHash } = await ownSecrets(here)
    insist(anotherWayInIsLeft(passwordHash !== null, (await identitiesOf(here, id)).length))
    await endIdentity(here, identityId)
    await tellOfAccount(
      here,
      id,
      'サインインの方法を一つ外しました。覚えがないときは、すぐに情報政策課へ知らせてください。',
    )
    return { about: id, noted: { kind, issuer }, say: 'サインインの方法を外しました。' }
  },
})
