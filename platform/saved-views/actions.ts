import { z } from 'zod'
import { action } from '../actions.ts'
import { broken, insist } from '../rulings.ts'
import { may } from './permissions.ts'
import { hrefOf, isListPath, keptQuery } from './rules.ts'
import { deleteSavedView, insertSavedView, ownSavedView, savedViewsOf } from './tables.ts'

const mostViews = 30

export const saveView = action({
  verb: 'platform.save-view',
  may: may.keepViews,
  form: z.object({
    path: z.string().refine(isListPath, '一覧の画面から保存してください。'),
    query: z.string().max(1_000, '条件が長すぎます。絞り込みを減らしてください。').default(''),
    name: z.string().trim().min(1, '名前を入れてください。').max(40, '名前は40字までです。'),
    shared: z.literal('on').optional(),
  }),
  async run(here, { path, query, name, shared }) {
    const sectionId = shared === 'on' ? (here.person.section?.id ?? null) : null
    const mine = (await savedViewsOf(here, path)).filter(({ isMine }) => isMine)
    insist(
      mine.length < mostViews ||
        broken(
          `保存できる条件は一つの一覧に${mostViews}件までです。使わないものを消してください。`,
        ),
      !mine.some((view) => view.name === name) ||
        broken('同じ名前の条件があります。別の名前にしてください。', 'name'),
    )
    const kept = { path, query: keptQuery(query), name, sectionId }
    const id = await insertSavedView(here, kept)
    return {
      about: id,
      params: { href: hrefOf(kept) },
      noted: { after: kept },
      say: `「${name}」を保存しました。`,
    }
  },
})

export const removeView = action({
  verb: 'platform.remove-view',
  may: may.keepViews,
  form: z.object({ savedViewId: z.uuid() }),
  async run(here, { savedViewId }) {
    const { name, path, query } = await ownSavedView(here, savedViewId)
    await deleteSavedView(here, savedViewId)
    return {
      about: savedViewId,
      noted: { before: { name, path, query } },
      say: `「${name}」を消しました。`,
    }
  },
})
