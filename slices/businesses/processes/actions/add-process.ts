import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { ProcessForm } from '../forms.ts'
import { isNamed, keepProcess, processesSeenBy } from '../tables.ts'

/** A step of a trade enters the city's list, with the words by which makers call it. */
export const addProcess = action({
  verb: 'businesses.add-process',
  may: may.writeBusinesses,
  form: ProcessForm,

  async run(here, { isSample, ...typed }) {
    const isTaken = await isNamed(here, typed.name, null)
    const isThere =
      typed.parentId === null ||
      (await processesSeenBy(here)).some(({ id }) => id === typed.parentId)
    insist(
      !isTaken || broken('同じ名前の工程が、もうあります。', 'name'),
      isThere || broken('その広い工程は一覧にありません。選び直してください。', 'parentId'),
    )
    const processId = await keepProcess(here, { ...typed, isSample: isSample === 'on' })
    return { about: processId, noted: { after: typed }, say: '工程を加えました。' }
  },
})
