import { action, broken, idInPid, insist, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { backersOf, endBacking, keepBacker } from '../../vision-backers/tables.ts'
import { BackingEndForm, BackingForm, PaperBackingForm } from '../forms.ts'
import { itHasNotEnded } from '../rules.ts'
import { visionSubmitted, visionToBack } from '../tables.ts'

/** Somebody backs a vision by their own account, with or without their name in public. */
export const backVision = action({
  verb: 'councils.back-vision',
  may: may.backVisions,
  form: BackingForm,

  async run(here, { backingPid, name, named }) {
    const accountId = here.person.id
    if (accountId === null) throw new Missing()
    const vision = await visionToBack(here, idInPid(backingPid, here.city))
    const backers = await backersOf(here, vision.id)
    insist(
      accountId !== vision.leaderId || broken('自分のビジョンには賛同できません。'),
      backers.every((one) => one.accountId !== accountId) ||
        broken('このビジョンには、すでに賛同しています。'),
    )
    const isNamed = named === 'named'
    await keepBacker(here, vision.id, { name, isNamed, way: 'account', accountId })
    // The name of one who wishes none stands in no record that others read.
    return {
      about: vision.id,
      noted: { way: 'account', isNamed },
      params: { backingPid },
      say: isNamed
        ? '賛同しました。名前が公開されます。'
        : '賛同しました。名前は出さず、「ほか1者」に数えます。',
    }
  },
})

export const endBackingOfVision = action({
  verb: 'councils.end-backing',
  may: may.backVisions,
  form: BackingEndForm,

  async run(here, { backingPid }) {
    const vision = await visionToBack(here, idInPid(backingPid, here.city))
    const ended = await endBacking(here, vision.id)
    insist(ended > 0 || broken('このビジョンには賛同していません。'))
    return { about: vision.id, params: { backingPid }, say: '賛同をやめました。' }
  },
})

/** A backer who signed on paper; the city keeps the paper. */
export const recordPaperBacking = action({
  verb: 'councils.record-paper-backing',
  may: may.publishVisions,
  form: PaperBackingForm,

  async run(here, { visionId, name, named }) {
    const vision = await visionSubmitted(here, visionId)
    insist(itHasNotEnded(vision))
    const isNamed = named === 'named'
    await keepBacker(here, visionId, { name, isNamed, way: 'paper', accountId: null })
    return {
      about: visionId,
      noted: { way: 'paper', isNamed },
      params: { visionId },
      say: '書面による賛同を記録しました。',
    }
  },
})
