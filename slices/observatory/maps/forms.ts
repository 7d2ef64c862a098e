import { z } from 'zod'
import { oneFile } from '#platform'

const LARGEST = 20_000_000

export const BoundariesForm = z.object({
  file: oneFile('境界の TopoJSON ファイルを選んでください。').refine(
    (file) => file.size <= LARGEST,
    {
      error: 'ファイルは20MBまでです。境界を簡略化した TopoJSON を選んでください。',
    },
  ),
})

export const KeptShape = z.object({
  code: z.string(),
  northern: z.boolean(),
  rings: z.array(z.array(z.number())),
})
