import {
  AreaField,
  Confirm,
  DateField,
  type Filled,
  Form,
  LinkButton,
  RadioField,
  Section,
} from '#ui'
import * as at from '../addresses.ts'
import { mayDecide, stateOfBody } from '../rules.ts'
import type { Body } from '../tables.ts'

type Props = { body: Body; filled: Filled | null; decides: boolean }

/** What may be done with the body as it now stands. */
export function BodyActs(props: Props) {
  const { body, filled, decides } = props
  const state = stateOfBody(body)
  const params = { bodyId: body.id }
  if (state === '終了') return null
  return (
    <>
      {mayDecide(body.basis) &&
        (body.chairWay === null ? (
          <ChairWay {...props} />
        ) : (
          <details class="confirm" open={filled?.form === 'chair-way'}>
            <summary class="btn sub sm">議長の表決の扱いを決め直す</summary>
            <ChairWay {...props} />
          </details>
        ))}
      <div class="flex">
        <LinkButton href={at.bodyEdit(params)} kind="sub" size="sm">
          規則を直す
        </LinkButton>
        {decides && state === '準備' && (
          <Confirm
            open="設置する"
            title={`${body.name}を設置する`}
            to={at.establishment(params)}
            submit="設置する"
            name="establishment"
            filled={filled}
            version={body.version}
          >
            <p>設置すると、委員を委嘱し、会議を招集できるようになります。</p>
            <DateField name="establishedOn" label="設置した日" required value={body.basisOn} />
          </Confirm>
        )}
        {decides && state === '設置' && (
          <Confirm
            open="会議体を終わりにする"
            title={`${body.name}を終わりにする`}
            to={at.ending(params)}
            submit="終わりにする"
            name="ending"
            filled={filled}
            version={body.version}
            danger
          >
            <p>記録は残ります。新しい会議は招集できなくなり、元には戻せません。</p>
            <DateField name="endedOn" label="最後の日" required />
            <AreaField name="reason" label="理由" required rows={2} />
          </Confirm>
        )}
      </div>
    </>
  )
}

function ChairWay({ body, filled }: Props) {
  return (
    <Section title="議長の表決の扱い">
      <p>
        「可否同数のときは、議長の決するところによる」は、二とおりに読まれています。どちらによるかを会長と決め、条文を写してください。決めるまで表決はできません（「異議なし」は記録できます）。
      </p>
      <Form
        to={at.chairWay({ bodyId: body.id })}
        name="chair-way"
        filled={filled}
        submit="扱いを決める"
        version={body.version}
      >
        <RadioField
          name="way"
          label="議長の表決"
          required
          boxed
          options={[
            {
              value: 'A',
              label: 'A　委員として表決に加わり、可否同数も決める',
              note: '国の審議会について、このように読んだ例があります',
            },
            {
              value: 'B',
              label: 'B　委員としては加わらず、可否同数のときだけ決める',
              note: '議会の例（地方自治法116条2項）',
            },
          ]}
          value={body.chairWay}
        />
        <AreaField
          name="article"
          label="条文"
          hint="例：第6条第3項　会議の議事は、出席した委員の過半数で決し、可否同数のときは、議長の決するところによる。"
          required
          rows={3}
          value={body.chairWayArticle}
        />
      </Form>
    </Section>
  )
}
