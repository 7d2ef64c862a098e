import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { ColumnsForm } from '../forms.ts'
import { firstColumns } from '../rules.ts'
import { keepColumns } from '../tables.ts'

/** Which columns one person's list and file show; remembered for the next time. */
export const chooseColumns = action({
  verb: 'businesses.choose-columns',
  may: may.seeBusinesses,
  form: ColumnsForm,

  async run(here, { column = [], standard }) {
    const columns = standard === 'on' ? firstColumns : column
    insist(columns.length > 0 || broken('列を一つ以上選んでください。', 'column'))
    await keepColumns(here, columns)
    return {
      about: here.person.id ?? '',
      noted: { columns },
      say: '一覧に出す列を変えました。CSVにも同じ列が出ます。',
    }
  },
})
