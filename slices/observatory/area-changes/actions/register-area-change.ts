import { action, insist } from '#platform'
import { knownAreas } from '../../editions/tables.ts'
import { may } from '../../permissions.ts'
import { AreaChangeForm } from '../forms.ts'
import { theCodeHasEnded, theSuccessorExists } from '../rules.ts'
import { keepAreaChange } from '../tables.ts'

/** Registers where an ended code goes on; files that bear it can be taken in again. */
export const registerAreaChange = action({
  verb: 'observatory.register-area-change',
  may: may.takeInEditions,
  form: AreaChangeForm,

  async run(here, made) {
    const { present } = await knownAreas(here)
    insist(theCodeHasEnded(made.fromCode, present), theSuccessorExists(made.toCode, present))
    await keepAreaChange(here, made)
    return {
      about: made.fromCode,
      noted: made,
      say: '対応先を登録しました。同じファイルをもう一度取り込んでください。',
    }
  },
})
