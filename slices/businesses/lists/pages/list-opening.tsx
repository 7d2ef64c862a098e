import type { Visit } from '#platform'
import { Form, HiddenField, TextField } from '#ui'
import { peopleOfTheList } from '../actions/view-people-in-list.ts'
import * as at from '../addresses.ts'

/** Asks for the purpose that opens age and succession in the list for half an hour. */
export function ListOpening({ filled }: { filled: Visit['filled'] }) {
  return (
    <details class="confirm" open={filled?.form === 'open-list'}>
      <summary class="btn sub sm">代表者の年齢と後継でしぼる・並べる</summary>
      <section class="card stack" aria-label="年齢と後継を開く">
        <p>
          個人情報です。見る目的を書くと30分間、年齢と後継の列・条件・並び順が使えます。開いたことは操作の記録に残ります。
        </p>
        <Form to={at.opening()} name="open-list" filled={filled} submit="目的を残して開く" inline>
          <HiddenField name="about" value={peopleOfTheList} />
          <TextField name="reason" label="見る目的" hint="例：12月の訪問先を選ぶため" required />
        </Form>
      </section>
    </details>
  )
}
