import type { Visit } from '#platform'
import { AreaField, Columns, Confirm, Day, Form, Notice, Section, Stack, Timeline } from '#ui'
import type { Chain, Fixed } from '../../chains/tables.ts'
import * as at from '../addresses.ts'
import { peopleInWords } from '../rules.ts'
import type { Inquiry } from '../tables.ts'

const example = '例：山岸 清さん（バフ研磨）'

/** How far the chain has come: asked, found right by the trade, fixed, opened again. */
export function StepsSection(props: {
  chain: Chain
  fixed: Fixed | null
  inquiries: readonly Inquiry[]
  gaps: readonly string[]
  writes: boolean
  seesNames: boolean
  filled: Visit['filled']
}) {
  const { chain, fixed, inquiries, seesNames } = props
  const params = { chainId: chain.id }
  return (
    <Section
      title="確認と版"
      id="steps"
      note="下書き → 確認中 → 確定（版） → 改訂中"
      acts={fixed && <a href={at.versions(params)}>{`版のうつりかわり（${fixed.number}版）`}</a>}
    >
      <Columns shape="2">
        <Stack>
          {fixed ? (
            <p>
              {`第${fixed.number}版：`}
              <Day on={fixed.fixedOn} />
              {`に${fixed.fixedName}が確定。確かめた人：${peopleInWords(fixed.checkedBy, seesNames)}。`}
            </p>
          ) : (
            <p>まだ確定していません。確定するまで、見通しの数字は「未確定」として扱います。</p>
          )}
          {inquiries.length > 0 && (
            <Timeline
              items={inquiries.slice(0, 5).map(({ asked, note, askedOn, askedName }) => ({
                date: <Day on={askedOn} form="short" />,
                title: `${peopleInWords(asked, seesNames)}に確認を頼んだ`,
                note: `${note && seesNames ? `${note}　` : ''}${askedName}`,
              }))}
            />
          )}
        </Stack>
        {props.writes && <NextStep {...props} />}
      </Columns>
    </Section>
  )
}

function NextStep(props: { chain: Chain; gaps: readonly string[]; filled: Visit['filled'] }) {
  const { chain, filled, gaps } = props
  const params = { chainId: chain.id }
  if (chain.state === '確定')
    return (
      <Form
        to={at.revision(params)}
        name="revise"
        filled={filled}
        version={chain.version}
        submit="改訂を始める"
      >
        <p>{`第${chain.number}版はそのまま残ります。次に確定するまで、数字は第${chain.number}版で計算します。`}</p>
      </Form>
    )
  return (
    <Stack wide>
      {gaps.length > 0 && (
        <Notice kind="warn">
          足りないところが{gaps.length}件あります。直すと、確認を頼めるようになります。
        </Notice>
      )}
      <Form
        to={at.inquiries(params)}
        name="ask"
        filled={filled}
        version={chain.version}
        submit="確認を頼んだことを記録する"
      >
        <AreaField
          name="asked"
          label="だれに確認を頼んだか"
          hint={`一行に一人。${example}`}
          rows={2}
          required
        />
        <AreaField name="note" label="頼んだ内容" rows={2} />
      </Form>
      {chain.state === '確認中' && (
        <Form
          to={at.versions(params)}
          name="fix"
          filled={filled}
          version={chain.version}
          submit={`第${chain.number + 1}版として確定する`}
        >
          <AreaField
            name="checkedBy"
            label="確かめた産地の人"
            hint={`一行に一人、一人以上。${example}`}
            rows={2}
            required
          />
        </Form>
      )}
      {chain.number > 0 && (
        <Confirm
          open={`改訂をやめて第${chain.number}版に戻す`}
          title={`改訂をやめて第${chain.number}版に戻しますか`}
          to={at.revisionEnd(params)}
          name="drop"
          filled={filled}
          version={chain.version}
          submit={`第${chain.number}版に戻す`}
          danger
        >
          <p>
            改訂で変えた内容は連鎖から消えます（何を変えたかは、操作の記録に残ります）。違いは「版のうつりかわり」で確かめられます。
          </p>
        </Confirm>
      )}
    </Stack>
  )
}
