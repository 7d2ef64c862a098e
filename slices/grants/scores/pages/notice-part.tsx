import type { Visit } from '#platform'
import { AreaField, Confirm, Section, SelectField } from '#ui'
import { declarable, kinds } from '../../conflicts/rules.ts'
import * as at from '../../reviews/addresses.ts'
import type { Review } from '../../reviews/tables.ts'

/** What a member may say of an application besides its points: a tie that was noticed, and that it is unfit. */
export function NoticePart(props: {
  params: Visit<typeof at.scoring>['params']
  filled: Visit['filled']
  review: Review
  /** The sheet is open to this member now. */
  writes: boolean
}) {
  const { params, filled, review, writes } = props
  return (
    <Section title="申し出る">
      <div class="verbs">
        <Confirm
          open="利害関係に気づきました"
          title="利害関係に気づきました"
          to={at.noticing(params)}
          name="notice"
          filled={filled}
          submit="申し出て、この案件から外れる"
          danger
        >
          <p>この案件はすぐに開けなくなり、付けた点は平均から外れます。取り消せません。</p>
          <SelectField
            name="kind"
            label="種類"
            required
            empty="選んでください"
            options={declarable.map((code) => ({ value: code, label: kinds[code] }))}
          />
          <AreaField name="note" label="気づいたこと" rows={2} required />
        </Confirm>
        {writes && (
          <Confirm
            open="不適格を申し出る"
            title="不適格を申し出る"
            to={at.veto(params)}
            name="veto"
            filled={filled}
            submit="申し出る"
          >
            <p>
              募集要領の定めに反するときだけ使います。合議で議決し、認められなければ数えません。
            </p>
            <AreaField
              name="ground"
              label="当てはまる定めと理由"
              rows={3}
              required
              value={review.vetoGround}
            />
          </Confirm>
        )}
      </div>
    </Section>
  )
}
