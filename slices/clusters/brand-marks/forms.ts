import { z } from 'zod'
import { localDateOrNull } from '#packages/japan'
import { oneFile } from '#platform'
import { on, reason, required, text, version, words } from '../forms.ts'
import { markKinds } from './rules.ts'

const typed = {
  clusterId: z.uuid(),
  kind: z.enum(markKinds, { error: '種類を選んでください。' }),
  name: required('名称を入れてください（例：越前漆器）。', 100),
  kana: text(100),
  number: text(50),
  designatedOn: z.preprocess(
    (value) => value ?? '',
    localDateOrNull('登録・指定の日を、日付で入れてください。分からなければ空けてください。'),
  ),
  holder: text(200),
  goods: text(500),
  source: required('何で確かめたか、出典を入れてください（例：登録公報、指定の告示）。', 300),
}

export const MarkForm = z.object({ ...typed, isSample: on })
export const MarkEditForm = z.object({ ...typed, markId: z.uuid(), version, reason })

export const MarkListForm = z.object({
  clusterId: z.uuid(),
  file: oneFile('伝統的工芸品の名簿（CSV）を選んでください。'),
  names: words.refine((all) => all.length > 0, {
    error: '登録する名称を、一行に一つ入れてください。',
  }),
  prefecture: text(10),
  source: required('どこが出した、いつの名簿かを入れてください。', 300),
})
