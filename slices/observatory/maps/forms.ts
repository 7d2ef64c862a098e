import { z } from 'zod'
import { oneFile } from '#platform'
import { PREFECTURES } from '../areas/rules.ts'
import { MAP_MEASURES } from '../map-measures/rules.ts'

const LARGEST = 20_000_000

export const BoundariesForm = z.object({
  file: oneFile('境界の TopoJSON ファイルを選んでください。').refine(
    (file) => file.size <= LARGEST,
    {
      error: 'ファイルは20MBまでです。境界を簡略化した TopoJSON を選んでください。',
    },
  ),
})

export const MapCitationForm = z.object({
  measure: z.string().refine((key) => MAP_MEASURES.some((one) => one.key === key), {
    error: '地図の指標を、一覧から選んでください。',
  }),
  /** Empty: the whole country. */
  prefecture: z
    .string()
    .refine((name) => name === '' || PREFECTURES.includes(name), {
      error: '都道府県を、一覧から選んでください。',
    })
    .default(''),
  drawn: z.enum(['areas', 'tiles'], { error: '地図の種類を選んでください。' }),
})

export const KeptShape = z.object({
  code: z.string(),
  northern: z.boolean(),
  rings: z.array(z.array(z.number())),
})
