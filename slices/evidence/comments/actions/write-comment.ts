import { action, notify } from '#platform'
import { bead as beadPage } from '../../beads/addresses.ts'
import { beadSeenBy } from '../../beads/tables.ts'
import { may } from '../../permissions.ts'
import { CommentForm } from '../forms.ts'
import { mentionedIn } from '../rules.ts'
import { keepComment, staffNamed } from '../tables.ts'

export const writeComment = action({
  verb: 'evidence.write-comment',
  may: may.comment,
  form: CommentForm,

  async run(here, { beadPid, text }) {
    const bead = await beadSeenBy(here, beadPid)
    await keepComment(here, bead.bead, text)
    const named = mentionedIn(text)
    const staff = named.length > 0 ? await staffNamed(here, named) : []
    if (staff.length > 0) {
      await notify(
        here,
        { accountIds: staff.map(({ id }) => id) },
        '記録のコメントで、あなたが呼ばれています。',
        `${beadPage({ beadPid: bead.pid })}#comments`,
      )
    }
    return { about: bead.pid, noted: { length: text.length }, say: 'コメントを書きました。' }
  },
})
