import { z } from 'zod'
import { oneFile } from '#platform'

export const ImportForm = z.object({ file: oneFile('取り込むCSVファイルを選んでください。') })
