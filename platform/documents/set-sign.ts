import { z } from 'zod'
import { action } from '../actions.ts'
import { RuleBroken } from '../errors.ts'
import { may } from './permissions.ts'
import { setSign, signOf } from './tables.ts'

/** 文書記号: the head gives the own section its sign; documents issued before keep theirs. */
export const setDocumentSign = action({
  verb: 'platform.set-document-sign',
  may: may.setSign,
  form: z.object({
    sign: z
      .string()
      .trim()
      .min(1, '文書記号を入れてください。')
      .max(10, '文書記号は10字までです。')
      .regex(/^[\p{L}\p{N}]+$/u, '文書記号は、漢字・かな・英数字だけで入れてください。'),
  }),
  async run(here, { sign }) {
    const { section } = here.person
    if (!section) throw new RuleBroken('所属のない方は、文書記号を決められません。')
    const before = await signOf(here, section.id)
    await setSign(here, section.id, sign)
    return {
      about: section.id,
      noted: { before, after: sign },
      say: `これからの文書は「${sign}第…号」になります。`,
    }
  },
})
