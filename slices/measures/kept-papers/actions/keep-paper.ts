import { action, Missing } from '#platform'
import { drawnAssessment, drawnYear } from '../../drawn-papers/tables.ts'
import { may } from '../../permissions.ts'
import { KeepingForm } from '../forms.ts'
import { keepPaper as keep } from '../tables.ts'

/** 査定書, 繰越計算書 or 執行状況 as it is printed now, with a number; what is changed later leaves it as it was. */
export const keepPaper = action({
  verb: 'measures.keep-paper',
  may: may.keepPapers,
  form: KeepingForm,

  async run(here, { form, requestId, year }) {
    const drawn =
      form === 'assessment'
        ? requestId && (await drawnAssessment(here, requestId))
        : year && (await drawnYear(here, form, year))
    if (!drawn) throw new Missing()
    const paperId = await keep(here, drawn)
    return {
      about: paperId,
      noted: { form, title: drawn.title },
      params: { paperId },
      say: `「${drawn.title}」を番号を付けて残しました。後から額が変わっても、この帳票は変わりません。`,
    }
  },
})
