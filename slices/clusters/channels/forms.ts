import { z } from 'zod'
import { blankAsNull, localDate, parseWholeNumber, yenOrNull } from '#packages/japan'
import { on, reason, required, text, version, words } from '../forms.ts'

export const mostStations = 8

const price = z.string().default('')

/** One row of the form; a row without a name and a price is not there. */
const row = z.object({ name: text(40), price, services: words }).superRefine((one, context) => {
  if (one.name === '' && one.price.trim() === '') return
  const issue = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (one.name === '') issue('name', '段階の名前を入れてください（例：産地問屋）。')
  const amount = parseWholeNumber(one.price)
  if (amount === null || amount <= 0 || amount > 100_000_000)
    issue('price', 'その段階を出るときの値段を、円単位の整数で入れてください（例：3,900）。')
})

const stations = z
  .array(row)
  .max(mostStations)
  .default([])
  .transform((rows) =>
    rows
      .filter(({ name, price: typed }) => name !== '' || typed.trim() !== '')
      .map(({ name, price: typed, services }) => ({
        name,
        services,
        price: parseWholeNumber(typed) ?? 0,
      })),
  )

const FEE = '手数料の率は、0〜100の数字を、小数1桁までで入れてください（例：10、3.6）。'
const feePermille = z.preprocess(
  blankAsNull,
  z
    .string()
    .transform((typed) => Number(typed.normalize('NFKC').replace(/[%％\s]/g, '')) * 10)
    .refine((permille) => Number.isInteger(permille) && permille >= 0 && permille <= 1000, {
      error: FEE,
    })
    .nullable()
    .default(null),
)

const cost = z.preprocess((value) => value ?? '', yenOrNull())

const typed = {
  clusterId: z.uuid(),
  name: required('流通図の名称を入れてください（例：金属枠 産地問屋経由）。', 100),
  product: text(100),
  asOn: localDate('調べた日を入れてください（例：令和8年9月1日）。'),
  source: required('何で調べたか、出典を入れてください（例：3社への聞き取りの平均）。', 300),
  stations,
  ownPrice: cost.refine((value) => value === null || value > 0, {
    error: '販売価格は、1円以上で入れてください。',
  }),
  ownFee: feePermille,
  ownShipping: cost,
  ownAds: cost,
  ownLabour: cost,
}

export const MapForm = z.object({ ...typed, isSample: on })
export const MapEditForm = z.object({ ...typed, mapId: z.uuid(), version, reason })
export const RemovalForm = z.object({ clusterId: z.uuid(), mapId: z.uuid(), version, reason })
