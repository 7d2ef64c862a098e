import { action } from '#platform'
import { may } from '../../permissions.ts'
import { drawnOf } from '../../plan-papers/tables.ts'
import { KeepingForm } from '../forms.ts'
import { keepPaper as keep } from '../tables.ts'

/** A paper is kept as it is printed now, with a number; what is changed later leaves it as it was. */
export const keepPaper = action({
  verb: 'plans.keep-paper',
  may: may.writePlans,
  form: KeepingForm,

  async run(here, typed) {
    const drawn = await drawnOf(here, typed)
    const { paperId, label, hash } = await keep(here, { ...drawn, form: typed.form })
    return {
      about: paperId,
      noted: { form: typed.form, label, hash },
      params: { paperId },
      say: `「${drawn.title}」を${label}として残しました。後から計画や指標が変わっても、この帳票は変わりません。`,
    }
  },
})
